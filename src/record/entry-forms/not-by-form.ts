import { DECISION_FORMS } from '../decision-forms/index.ts';
import { PLAN } from '../entry-types/plan/index.ts';

const DECIDED = 'Which expectation it speaks of is chosen where that one stands, by whoever may decide it, not typed into a form.';

const BY_WHO_MAY =
  'It is decided where it waits for a decision, by somebody who may decide it and did not do the work: a form of its own would be a way round.';

const ON_ITS_OWN_PAGE =
  'It is written on a page of its own, among the child’s Signs of Safety, where it is drawn and begins from the one before.';
const ON_ITS_PAGE = 'It is written on the page of the chronology, beside the events it speaks of.';
const BY_NETWORK = 'It ties people of the child’s network, so it is written from the page of people, where they can be chosen.';
const IN_ITS_PLAN =
  'It is written where the plan itself is, beside the outcome it belongs to, so that nothing of a plan lies about without the plan.';
const BY_MEETING = 'It is written on the page of the meeting that it belongs to, beside who was invited and what they say.';

/** Entry types that no page has a form for, each with the reason. */
export const NOT_BY_FORM: ReadonlyMap<string, string> = new Map([
  ['variation-agreed', DECIDED],
  ['extension-agreed', DECIDED],
  ['exception-recorded', DECIDED],
  ...['signs-of-safety-mapping', 'safety-scale', 'words-and-pictures-step', 'resilience-map'].map((type): [string, string] => [
    type,
    ON_ITS_OWN_PAGE,
  ]),
  ['chronology-note', ON_ITS_PAGE],
  ['chronology-analysis', ON_ITS_PAGE],
  ['relationship', BY_NETWORK],
  ['household', BY_NETWORK],
  ['household-stay', BY_NETWORK],
  ['network-tie', BY_NETWORK],
  ['place-that-matters', BY_NETWORK],
  ...PLAN.map(({ name }): [string, string] => [name, IN_ITS_PLAN]),
  ['file-attached', 'A file is handed in on the page of the child’s files, where what it is is told from its content.'],
  ...['meeting-arranged', 'meeting-invited', 'meeting-answered', 'meeting-report', 'meeting-cancelled'].map((type): [string, string] => [
    type,
    BY_MEETING,
  ]),
  ...[...DECISION_FORMS.keys()].map((type): [string, string] => [type, BY_WHO_MAY]),
]);
