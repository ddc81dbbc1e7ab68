import type { Day } from '../../../calendar/index.ts';
import type { Meeting, MeetingToCome, Named, NextMeetings, OwedOfChildren } from '../../../casework/index.ts';
import { meetingKind } from '../../../record/codes/meeting-kinds.ts';
import { type ActView, recordHref } from '../../words/acts.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { inSentence, listed, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { DAY_PASSED, isLate, standingWords, whenWords } from '../meetings/meeting-words.ts';
import { meetingsHref } from '../meetings/view.ts';

export interface NextMeetingsView {
  readonly title: string;
  readonly lead: string;
  readonly toCome: readonly MeetingView[];
  readonly toArrange: OwedPart;
  readonly toSend: OwedPart;
  /** Said where not everybody was looked at. */
  readonly more?: string;
}

interface MeetingView {
  readonly href: string;
  readonly title: string;
  readonly children: string;
  readonly when: string;
  readonly place?: string;
  readonly standing: string;
  /** Its day has passed, and nothing says that it was held. */
  readonly waiting: boolean;
  /** What is late, or still to be done before it. */
  readonly wanting: readonly string[];
}

interface OwedPart {
  readonly lines: readonly OwedView[];
  /** How many more there are than are listed. */
  readonly more?: string;
}

interface OwedView {
  readonly asked: ExpectationView;
  readonly children: string;
  /** That other standards ask for it too. */
  readonly also?: string;
  readonly act?: ActView;
}

/** As many as somebody can take in on one page. */
const SHOWN = 40;

/** The meetings of many children as words: what is to come with what it lacks, then what is to arrange and to send. */
export function nextMeetingsView({ asOf, toCome, toArrange, toSend, isAll }: NextMeetings, mayWrite: boolean): NextMeetingsView {
  return {
    title: 'Which meetings need something next?',
    lead: leadWords(toCome, toArrange, asOf),
    toCome: toCome.map((one) => meetingView(one, asOf)),
    toArrange: owedPart(toArrange, asOf, mayWrite ? arranging : undefined),
    toSend: owedPart(toSend, asOf, mayWrite ? writing : undefined),
    ...(!isAll && {
      more: 'There are too many children to look at all of them here: these are the meetings that come soonest, and the children in most need. What else is owed stands in the worklist.',
    }),
  };
}

function leadWords(toCome: readonly MeetingToCome[], toArrange: readonly OwedOfChildren[], asOf: Day): string {
  const next = toCome.find(({ meeting }) => meeting.date >= asOf);
  const arrange =
    toArrange.length === 0 ? 'None is to be arranged within four weeks.' : `${plural(toArrange.length, 'meeting')} to arrange.`;
  if (next === undefined) return `No meeting is arranged just now. ${arrange}`;
  const late = lateReports(toCome, asOf);
  return [
    `Next: ${inSentence(next.meeting.about.label)} for ${namesOf(next.children)}, ${whenWords(next.meeting, asOf)}.`,
    arrange,
    ...(late > 0 ? [`${plural(late, 'report')} ${late === 1 ? 'is' : 'are'} late.`] : []),
  ].join(' ');
}

function lateReports(toCome: readonly MeetingToCome[], asOf: Day): number {
  return toCome.reduce((sum, { meeting }) => sum + meeting.invited.filter((one) => isLate(one, asOf)).length, 0);
}

function meetingView({ meeting, children }: MeetingToCome, asOf: Day): MeetingView {
  const [first] = children;
  const waiting = meeting.date < asOf;
  return {
    href: `${meetingsHref(first?.id ?? '')}/${encodeURIComponent(meeting.id)}`,
    title: meeting.about.label,
    children: namesOf(children),
    when: whenWords(meeting, asOf),
    ...(meeting.place !== undefined && { place: shownName(meeting.place) }),
    standing: waiting ? DAY_PASSED : standingWords(meeting),
    waiting,
    wanting: waiting ? [] : wantingIn(meeting, asOf),
  };
}

/** The answers of people are asked after once it comes so near. */
const NEAR = 7;

function wantingIn({ date, invited }: Meeting, asOf: Day): readonly string[] {
  const late = invited.filter((one) => isLate(one, asOf)).length;
  const unshared = invited.filter(({ report }) => report?.received !== undefined && report.shared === undefined).length;
  const silent = date <= asOf + NEAR ? invited.filter(({ answer }) => answer === undefined).length : 0;
  return [
    ...(late > 0 ? [`${plural(late, 'report')} late`] : []),
    ...(unshared > 0 ? [`${plural(unshared, 'report')} to share with the family`] : []),
    ...(silent > 0 ? [`${silent === 1 ? 'One has' : `${silent} have`} not answered`] : []),
  ];
}

function owedPart(owed: readonly OwedOfChildren[], asOf: Day, act: ((one: OwedOfChildren) => ActView | undefined) | undefined): OwedPart {
  const beyond = owed.length - SHOWN;
  return {
    lines: owed.slice(0, SHOWN).map((one) => {
      const way = act?.(one);
      return {
        asked: expectationView(one.line, asOf),
        children: namesOf(one.children),
        ...(one.standards > 1 && { also: `and ${plural(one.standards - 1, 'more standard')} that it would meet` }),
        ...(way !== undefined && { act: way }),
      };
    }),
    ...(beyond > 0 && { more: `And ${beyond} more, due later.` }),
  };
}

/** Arranged from the first child’s page, which offers the brothers and sisters too. */
function arranging({ children: [first], types: [kind] }: OwedOfChildren): ActView | undefined {
  if (first === undefined || kind === undefined) return undefined;
  const label = meetingKind(kind)?.label ?? kind;
  return { text: `Arrange: ${label}`, href: `${meetingsHref(first.id)}/arrange?${new URLSearchParams({ kind }).toString()}` };
}

function writing({ children: [first], types: [type] }: OwedOfChildren): ActView | undefined {
  return first === undefined || type === undefined ? undefined : { text: 'Write down that it was sent', href: recordHref(type, first.id) };
}

function namesOf(children: readonly Pick<Named, 'name'>[]): string {
  return listed(children.map(({ name }) => shownName(name)));
}
