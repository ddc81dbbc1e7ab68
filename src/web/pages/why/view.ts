import type { WhyAnswer } from '../../../casework/index.ts';
import { actSettling, type ActView, everythingElse } from '../../words/acts.ts';
import { dayWords, fullDate } from '../../words/dates.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { sentenceCase } from '../../words/plural.ts';
import { versionDates } from '../../words/versions.ts';
import { entryOf, isWeekend, lastCounted, whatFollowed, whySentence } from './sentence.ts';
import { type Counting, type MarkedDay, type Strip, strip } from './strip.ts';
import { visible } from '../../../record/plain-text.ts';
import { entryHref, homeOf } from '../../words/home-of.ts';
import { shownName } from '../../words/shown-name.ts';

export interface WhyView {
  readonly child: { readonly name: string; readonly href: string };
  readonly line: ExpectationView;
  readonly sentence: string;
  readonly followed: readonly string[];
  /** What would settle it, and everything else that can be written of the child. */
  readonly acts: readonly ActView[];
  readonly strip: Strip;
  /** Every marked day and every holiday stepped over, in order, in words. */
  readonly days: readonly { readonly day: string; readonly words: string; readonly mark: string }[];
  readonly standard: {
    readonly says: string;
    readonly href: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  };
  readonly steps: readonly string[];
  readonly key: string;
}

/** Why this date? As one sentence, a drawn calendar, the standard behind it, and steps to redo. */
export function whyView(answer: WhyAnswer): WhyView {
  const counting = countingOf(answer);
  const marked = markedDays(answer);
  return {
    child: { name: shownName(answer.child.name), href: homeOf(answer.child.id, answer.kind) },
    line: expectationView(answer.line, answer.asOf),
    sentence: whySentence(answer),
    followed: whatFollowed(answer),
    acts: actsOf(answer),
    strip: strip(marked, counting, answer.calendar),
    days: daysOfNote(answer, marked),
    standard: { says: answer.standard.says, href: standardHref(answer), facts: standardFacts(answer) },
    steps: answer.steps.map(visible),
    key: answer.line.expectation.key,
  };
}

function actsOf({ mayWrite, child, kind, line }: WhyAnswer): readonly ActView[] {
  if (!mayWrite || line.expectation.metBy !== undefined) return [];
  const { openedBy } = line.expectation;
  if (line.toPutRight === 'writing' && openedBy !== undefined)
    return [{ text: 'Amend the entry', href: `${entryHref(child.id, openedBy)}/amend` }];
  const settling = actSettling(child.id, line.settledBy, kind);
  return [...(settling === undefined ? [] : [settling]), everythingElse(child.id)];
}

function countingOf(answer: WhyAnswer): Counting | undefined {
  const counted = lastCounted(answer);
  if (counted === undefined) return undefined;
  return { from: counted.from.day, to: counted.to.day, limit: counted.limit, back: counted.back };
}

function markedDays(answer: WhyAnswer): MarkedDay[] {
  const { expectation } = answer.line;
  const started = entryOf(answer, expectation.openedBy);
  const due = expectation.due;
  const rejected = answer.didNotCount.flatMap((reason) => {
    const entry = entryOf(answer, reason.entry);
    return entry === undefined ? [] : [{ day: entry.occurred.day, mark: 'not-counted' as const, words: reason.words }];
  });
  const met = entryOf(answer, expectation.metBy);
  const marks: MarkedDay[] = [
    { day: expectation.opened.day, mark: 'start', words: `${started?.label ?? 'The clock starts'}: day 0` },
    ...(expectation.warn === undefined ? [] : [{ day: expectation.warn, mark: 'warn' as const, words: 'Shown as due soon from here' }]),
    ...(due === undefined ? [] : [{ day: due.day, mark: 'due' as const, words: 'The last day it is in time' }]),
    ...(expectation.agreedDue === undefined
      ? []
      : [{ day: expectation.agreedDue.day, mark: 'agreed' as const, words: 'The date agreed for this child' }]),
    ...rejected,
    ...(expectation.metOn === undefined
      ? []
      : [{ day: expectation.metOn.day, mark: 'met' as const, words: `${met?.label ?? 'Done'}: this met it` }]),
  ];
  return expectation.metOn === undefined && nearTheRest(answer, marks)
    ? [...marks, { day: answer.asOf, mark: 'today', words: 'The day this is judged on' }]
    : marks;
}

/** The as-of day is drawn only where it would not stretch the calendar by more than a month. */
function nearTheRest(answer: WhyAnswer, marks: readonly MarkedDay[]): boolean {
  const days = marks.map((one) => one.day);
  return answer.asOf >= Math.min(...days) && answer.asOf <= Math.max(...days) + 31;
}

function daysOfNote(answer: WhyAnswer, marked: readonly MarkedDay[]): WhyView['days'] {
  const skipped = (lastCounted(answer)?.skipped ?? [])
    .filter((one) => !isWeekend(one))
    .map((one) => ({ day: one.day, mark: 'off', words: `${one.name}, not counted` }));
  return [...marked, ...skipped]
    .toSorted((one, other) => one.day - other.day)
    .map(({ day, mark, words }) => ({ day: dayWords(day, answer.asOf), mark, words }));
}

function standardHref({ council, standard }: WhyAnswer): string {
  return `/standards/${encodeURIComponent(council.authority)}/${encodeURIComponent(standard.id)}`;
}

function standardFacts(answer: WhyAnswer): WhyView['standard']['facts'] {
  const { standard, version, council, line } = answer;
  const { where } = line.cited;
  const clauses = where === standard.cited.where ? where : `${where} (of ${standard.cited.where})`;
  return [
    { label: 'Who says so', value: line.cited.speaks === 'local' ? `${council.name}, ${council.document}` : line.cited.who },
    { label: 'Where', value: sentenceCase(clauses) },
    ...(standard.purpose === undefined ? [] : [{ label: 'What it is for', value: standard.purpose }]),
    ...(standard.reading === undefined ? [] : [{ label: 'How it was read', value: standard.reading }]),
    { label: 'Version', value: versionDates(version, fullDate) },
    ...(version.metBy === undefined ? [] : [{ label: 'What would meet it', value: sentenceCase(version.metBy) }]),
    { label: 'Who sees to it', value: expectationView(line, answer.asOf).owner },
    {
      label: 'Who may agree another date',
      value:
        version.variedBy === undefined
          ? 'Nobody: the standard names no one. A reason for not meeting it can still be recorded.'
          : sentenceCase(version.variedBy),
    },
  ];
}
