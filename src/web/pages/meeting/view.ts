import type { Day } from '../../../calendar/index.ts';
import type { Invited, Meeting, MeetingAnswer } from '../../../casework/index.ts';
import { planOfMeeting } from '../../../casework/plans/kinds.ts';
import { REPORT_STEPS } from '../../../record/entry-types/meeting/meeting-report.ts';
import { ANSWERS } from '../../../record/entry-types/meeting/meeting-answered.ts';
import { findEntryType, getEntryType } from '../../../record/entry-types.ts';
import { partView, type PartView } from '../../forms/part-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { type AgreedView, agreedView, meetingLink } from '../../words/agreed-view.ts';
import { dateWords } from '../../words/dates.ts';
import { planAfterMeetingHref } from '../../words/plan-hrefs.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { WHEN_AND_WHERE } from '../meeting-arrange/form.ts';
import {
  agenciesComing,
  answerWords,
  isLate,
  reportWords,
  standingWords,
  whenWords,
  whoWasThere,
  whoWords,
} from '../meetings/meeting-words.ts';
import { meetingsHref } from '../meetings/view.ts';
import { CANCEL, INVITE, NAMES } from './form.ts';

export interface MeetingView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly action: string;
  readonly calendarHref: string;
  readonly key: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly also: string;
  readonly invited: readonly InvitedLine[];
  readonly agencies: string;
  readonly quorum: readonly { readonly says: string; readonly href: string }[];
  /** What was agreed here, or last time. */
  readonly agreed?: { readonly title: string; readonly actions: readonly AgreedView[] };
  /** What is recorded once it has been held, and what is sent after it. */
  readonly acts: readonly { readonly text: string; readonly href: string }[];
  /** Absent where nothing can be changed any more, or whoever asks may not write. */
  readonly forms?: { readonly invite: PartView; readonly move: PartView; readonly cancel: PartView; readonly open: string };
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly told?: string;
}

interface InvitedLine {
  readonly id: string;
  readonly who: string;
  readonly reach?: string;
  readonly answer: string;
  readonly note?: string;
  readonly report: string;
  readonly late: boolean;
  readonly answers: readonly { readonly value: string; readonly text: string }[];
  /** What can still happen to their report. */
  readonly steps: readonly { readonly value: string; readonly text: string }[];
}

/** One meeting: when and where, who comes, which reports are here, what is left to do. */
export function meetingView(answer: MeetingAnswer, sent: Sent, errors: ReadonlyMap<string, string>, told?: string): MeetingView {
  const { head, meeting, today } = answer;
  const back = meetingsHref(head.child.id);
  const action = `${back}/${encodeURIComponent(meeting.id)}`;
  const open = meeting.cancelled === undefined && meeting.held === undefined;
  return {
    head: childHeadView(head, 'meetings', answer.asOf),
    title: meeting.about.label,
    lead: leadWords(meeting, today),
    back,
    action,
    calendarHref: `${action}/calendar`,
    key: textOf(sent, NAMES.key),
    facts: factsOf(meeting, today),
    also: answer.alsoFor.map(({ name }) => shownName(name)).join(', '),
    invited: meeting.invited.map((one) => lineOf(one, today)),
    agencies: agenciesWords(meeting),
    quorum: answer.quorum.map(({ says, standard, authority }) => ({
      says,
      href: `/standards/${encodeURIComponent(authority)}/${encodeURIComponent(standard)}`,
    })),
    ...agreedIn(answer),
    acts: answer.mayWrite && meeting.cancelled === undefined ? actsOf(answer) : [],
    ...(answer.mayWrite && open && { forms: formsOf(meeting, sent, errors) }),
    summary: [...errors].map(([name, text]) => ({
      text,
      href: `#${name.endsWith('date') || name.endsWith('report-by') ? `${name}-day` : name}`,
    })),
    ...(told !== undefined && { told }),
  };
}

function agreedIn({ agreed, head, asOf, mayWrite }: MeetingAnswer): Pick<MeetingView, 'agreed'> {
  if (agreed === undefined) return {};
  const { here, at, actions, names, hasPlan, reader } = agreed;
  const child = head.child.id;
  const reading = { child, asOf, names, mayWrite, hasPlan, under: at, ...(reader !== undefined && { reader }) };
  const title = here ? 'What was agreed' : `What was agreed last time, at the ${meetingLink(at, child, asOf).text}`;
  return { agreed: { title, actions: actions.map((action) => agreedView(action, reading)) } };
}

function leadWords(meeting: Meeting, today: Day): string {
  const when = whenWords(meeting, today);
  if (meeting.cancelled !== undefined) return `It was cancelled: ${shownName(meeting.cancelled.why)}`;
  if (meeting.held !== undefined) return `It was held on ${dateWords(meeting.held.occurred.day, today)}.`;
  return `${when}. ${standingWords(meeting)}.`;
}

const HOW: Readonly<Record<string, string>> = getEntryType('meeting-arranged').fields['how']?.options ?? {};

function factsOf(meeting: Meeting, today: Day): MeetingView['facts'] {
  const { minutes, how, place, chair, needs, movedFrom, held } = meeting;
  const told: readonly (readonly [string, string | undefined])[] = [
    ['When', whenWords(meeting, today)],
    ['For how long', minutes === undefined ? undefined : plural(minutes, 'minute')],
    ['How', how === undefined ? undefined : (HOW[how] ?? how)],
    ['Where', place],
    ['Led by', chair],
    ['What people need', needs],
    ['Who was there', held === undefined ? undefined : whoWasThere(held.fields['attended'])],
    ['Moved from', movedFrom.length === 0 ? undefined : movedFrom.map((day) => dateWords(day, today)).join(', then ')],
  ];
  return told.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value: shownName(value) }]));
}

function lineOf(invited: Invited, today: Day): InvitedLine {
  const { report, answer } = invited;
  const left =
    report === undefined
      ? []
      : report.received === undefined
        ? ['received', 'chased']
        : report.shared === undefined
          ? ['shared-with-family']
          : [];
  const steps: Readonly<Record<string, string>> = REPORT_STEPS;
  return {
    id: invited.id,
    who: whoWords(invited),
    ...(invited.reach !== undefined && { reach: shownName(invited.reach) }),
    answer: answerWords(invited),
    ...(answer?.note !== undefined && { note: shownName(answer.note) }),
    report: reportWords(invited, today),
    late: isLate(invited, today),
    answers: Object.entries(ANSWERS).flatMap(([value, text]) => (value === answer?.code ? [] : [{ value, text }])),
    steps: left.map((value) => ({ value, text: steps[value] ?? value })),
  };
}

function agenciesWords(meeting: Meeting): string {
  const agencies = agenciesComing(meeting);
  if (agencies.length === 0) return 'No agency besides children’s social care has said that it is coming.';
  return `${plural(agencies.length, 'agency', 'agencies')} besides children’s social care said ${agencies.length === 1 ? 'it is' : 'they are'} coming: ${agencies.join(', ')}.`;
}

function actsOf({ head, alsoFor, meeting, today }: MeetingAnswer): MeetingView['acts'] {
  const children = [head.child, ...alsoFor].map(({ id }): [string, string] => ['child', id]);
  const act = (type: string | undefined, text: string, more: Readonly<Record<string, string>> = {}): MeetingView['acts'] => {
    if (type === undefined || findEntryType(type) === undefined) return [];
    return [
      { text, href: `/record/${encodeURIComponent(type)}?${new URLSearchParams([...children, ...Object.entries(more)]).toString()}` },
    ];
  };
  const { report, decisions, minutes } = meeting.about;
  if (meeting.held !== undefined)
    return [
      ...planAct(head.child.id, meeting.kind, meeting.held.id),
      ...act(decisions, 'Record that the decisions were sent'),
      ...act(minutes, 'Record that the notes were sent'),
    ];
  return [
    ...act(report, 'Record that your report was shared'),
    ...(meeting.date <= today ? act(meeting.kind, 'Record that it was held', { meeting: meeting.id }) : []),
  ];
}

function planAct(child: string, kind: string, held: string): MeetingView['acts'] {
  const plan = planOfMeeting(kind);
  return plan === undefined ? [] : [{ text: 'Write the actions agreed into the plan', href: planAfterMeetingHref(child, plan, held) }];
}

function formsOf(meeting: Meeting, sent: Sent, errors: ReadonlyMap<string, string>): NonNullable<MeetingView['forms']> {
  const common = { errors, lookedFor: {}, people: [] };
  const step = textOf(sent, NAMES.step);
  const asIs = new Map([...standsWith(meeting), ...sent]);
  const [when = { fields: [] }] = WHEN_AND_WHERE;
  return {
    invite: partView(INVITE, { type: getEntryType('meeting-invited'), prefix: 'invite', sent, ...common }),
    move: partView(when, { type: getEntryType('meeting-arranged'), prefix: 'meeting', sent: asIs, ...common }),
    cancel: partView(CANCEL, { type: getEntryType('meeting-cancelled'), prefix: 'cancel', sent, ...common }),
    open: errors.size > 0 ? step : '',
  };
}

/** A meeting as its form would have been typed, so that moving it begins from what stands. */
function standsWith({ now }: Meeting): Sent {
  const typed = Object.entries(now.fields).flatMap(([name, value]): [string, string[]][] => {
    if (name !== 'date') return [[`meeting-${name}`, [value === true ? 'yes' : value === false ? 'no' : String(value)]]];
    const [year = '', month = '', day = ''] = String(value).split('-');
    return [
      ['meeting-date-day', [String(Number(day))]],
      ['meeting-date-month', [String(Number(month))]],
      ['meeting-date-year', [year]],
    ];
  });
  return new Map(typed);
}
