import type { Day } from '../../../calendar/index.ts';
import type { MeetingAnswer, MeetingStep } from '../../../casework/index.ts';
import { ANSWERS } from '../../../record/entry-types/meeting/meeting-answered.ts';
import { REPORT_STEPS } from '../../../record/entry-types/meeting/meeting-report.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { readParts } from '../../forms/part-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { type Errors, readWhenAndWhere } from '../meeting-arrange/read-arrangement.ts';
import { CANCEL, INVITE, NAMES } from './form.ts';

/** What a form of a meeting's page asks to be written down; undefined for what none of them sends. */
export function readStep({ meeting }: MeetingAnswer, sent: Sent, errors: Errors, today: Day): MeetingStep | undefined {
  const wrong = (name: string, message: string): void => void (errors.has(name) || errors.set(name, message));
  switch (textOf(sent, NAMES.step)) {
    case 'invite':
      return { step: 'invite', fields: readParts([INVITE], { type: getEntryType('meeting-invited'), prefix: 'invite', sent }, wrong) };
    case 'cancel':
      return { step: 'cancel', fields: readParts([CANCEL], { type: getEntryType('meeting-cancelled'), prefix: 'cancel', sent }, wrong) };
    case 'move': {
      const reason = textOf(sent, NAMES.reason);
      if (reason === '') wrong(NAMES.reason, 'Say why it is moved');
      return { step: 'move', fields: readWhenAndWhere(sent, errors, today), reason };
    }
    case 'answers':
      return { step: 'answers', answers: meeting.invited.map(({ id, answer }) => answersSent(sent, id, answer?.code)) };
    default:
      return undefined;
  }
}

function answersSent(sent: Sent, invitation: string, before: string | undefined) {
  const answer = textOf(sent, `answer-${invitation}`);
  const note = textOf(sent, `note-${invitation}`);
  const reports = (sent.get(`report-${invitation}`) ?? []).filter((step) => Object.hasOwn(REPORT_STEPS, step));
  const isNew = Object.hasOwn(ANSWERS, answer) && (answer !== before || note !== '');
  return { invitation, reports, ...(isNew && { answer, note }) };
}
