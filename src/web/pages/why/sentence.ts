import { limitText } from '../../../calendar/index.ts';
import type { EntryLine, ExpectationLine, WhyAnswer } from '../../../casework/index.ts';
import type { SkippedDay, Step } from '../../../engine/index.ts';
import { dayWords, momentWords } from '../../words/dates.ts';
import { happenedWords, metItWords } from '../../words/event.ts';
import { inSentence, listed, plural, sentenceCase } from '../../words/plural.ts';
import { lateWords, standingWords } from '../../words/standing.ts';

/** The last time that a limit was counted: the one that gave the due date. */
export type Counted = Extract<Step, { step: 'counted' }>;

/** The step that counted up to the due date, where days were counted at all. */
export function lastCounted(answer: WhyAnswer): Counted | undefined {
  return answer.working.steps.findLast((step) => step.step === 'counted');
}

/** Why this date, in one sentence that a parent could follow. */
export function whySentence(answer: WhyAnswer): string {
  const { expectation } = answer.line;
  const because = startedWords(answer);
  if (expectation.due === undefined) return `There is no date yet: ${because}, and this is asked for when it next happens.`;
  const open = expectation.state === 'upcoming' || expectation.state === 'due-soon';
  return `This ${open ? 'is' : 'was'} due by ${momentWords(expectation.due, answer.asOf)} because ${because}${allowedWords(answer)}.`;
}

/** What follows from it: the days stepped over, another date agreed, what met it or how it stands. */
export function whatFollowed(answer: WhyAnswer): string[] {
  const { expectation } = answer.line;
  const counted = lastCounted(answer);
  return [
    ...(counted?.limit.unit === 'working-days' && counted.skipped.length > 0
      ? [`Not counted: ${skippedWords(counted.skipped, answer.asOf)}.`]
      : []),
    ...(expectation.agreedDue === undefined
      ? []
      : [`For this child another date was agreed: ${momentWords(expectation.agreedDue, answer.asOf)}.`]),
    `${sentenceCase(howItStands(answer))}.`,
    ...(answer.line.toPutRight === undefined ? [] : [PUT_RIGHT[answer.line.toPutRight]]),
  ];
}

const PUT_RIGHT: Readonly<Record<NonNullable<ExpectationLine['toPutRight']>, string>> = {
  writing: 'The entry does not show it. If it was done, amend the entry so that it shows; if not, leave it as it is.',
  step: 'The step it was to come before has been taken. If it was done, record it with the day it happened; if not, leave it as it is.',
};

/** What met it, where that is another entry than the one that started the clock; how it stands otherwise. */
function howItStands(answer: WhyAnswer): string {
  const { expectation } = answer.line;
  const met = expectation.metBy === expectation.openedBy ? undefined : entryOf(answer, expectation.metBy);
  if (expectation.state === 'overdue' && expectation.late !== undefined)
    return `it is ${lateWords(expectation.late, expectation.lateUnit)}`;
  if (met === undefined) return standingWords(answer.line, answer.asOf);
  const late = expectation.late === undefined ? '' : `: ${lateWords(expectation.late, expectation.lateUnit)}`;
  return `${metItWords(met.label, momentWords(met.occurred, answer.asOf))}${late}`;
}

/** The entry of an answer with this id. */
export function entryOf(answer: WhyAnswer, id: string | undefined): EntryLine | undefined {
  return answer.entries.find((entry) => entry.id === id);
}

function startedWords({ started, asOf }: WhyAnswer): string {
  const on = momentWords(started.on, asOf);
  switch (started.by) {
    case 'entry':
      return happenedWords(started.label, on);
    case 'last-met':
      return `it was last done on ${on}`;
    case 'episode-start':
      return `the ${inSentence(started.label)} began on ${on}`;
    case 'episode-end':
      return `the ${inSentence(started.label)} ended on ${on}`;
    case 'other':
      return `${started.words} on ${on}`;
  }
}

function allowedWords(answer: WhyAnswer): string {
  const counted = lastCounted(answer);
  if (counted === undefined) return '';
  const limit = limitText(counted.limit);
  if (counted.back) return `, and ${answer.council.name} asks for it at least ${limit} before`;
  return counted.limit.n === 0
    ? `, and ${answer.council.name} asks for it ${limit}`
    : `, and ${answer.council.name} allows ${limit} from then`;
}

/** '4 weekend days and Good Friday (Friday 3 April)' */
function skippedWords(skipped: readonly SkippedDay[], near: number): string {
  const named = skipped.filter((one) => !isWeekend(one)).map((one) => `${one.name} (${dayWords(one.day, near)})`);
  const weekend = skipped.length - named.length;
  return listed([...(weekend === 0 ? [] : [plural(weekend, 'weekend day')]), ...named]);
}

/** Weekends need no naming: everyone knows them. */
export function isWeekend({ name }: SkippedDay): boolean {
  return name === 'Saturday' || name === 'Sunday';
}
