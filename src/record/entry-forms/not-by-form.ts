import { DECISION_FORMS } from '../decision-forms/index.ts';

const DECIDED = 'Which expectation it speaks of is chosen where that one stands, by whoever may decide it, not typed into a form.';

const BY_WHO_MAY =
  'It is decided where it waits for a decision, by somebody who may decide it and did not do the work: a form of its own would be a way round.';

const BY_MEETING = 'It is written on the page of the meeting that it belongs to, beside who was invited and what they say.';

/** Entry types that no page has a form for, each with the reason. */
export const NOT_BY_FORM: ReadonlyMap<string, string> = new Map([
  ['variation-agreed', DECIDED],
  ['extension-agreed', DECIDED],
  ['exception-recorded', DECIDED],
  ['file-attached', 'A file is handed in on the page of the child’s files, where what it is is told from its content.'],
  ...['meeting-arranged', 'meeting-invited', 'meeting-answered', 'meeting-report', 'meeting-cancelled'].map((type): [string, string] => [
    type,
    BY_MEETING,
  ]),
  ...[...DECISION_FORMS.keys()].map((type): [string, string] => [type, BY_WHO_MAY]),
]);
