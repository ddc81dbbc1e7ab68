import type { ChronologyAnswer, ChronologyAsked, Situation } from '../../../casework/index.ts';
import { fullDate } from '../../words/dates.ts';
import { listed, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { lineView, type LineView, patternView, type PatternView } from '../chronology/line-view.ts';
import { addressOf } from '../chronology/read-asked.ts';

export interface ChronologyPrintView {
  readonly of: string;
  readonly children: readonly { readonly name: string; readonly born: string }[];
  readonly days: string;
  readonly asOf: string;
  readonly council: string;
  /** What it holds and what it leaves out, so that nobody takes a part for the whole. */
  readonly says: string;
  readonly lines: readonly LineView[];
  readonly patterns: readonly PatternView[];
  readonly back: string;
}

/** The chronology as a paper: every event that was asked for, numbered, with where it comes from. */
export function chronologyPrintView(answer: ChronologyAnswer, asked: ChronologyAsked, { council }: Situation): ChronologyPrintView {
  const { head, children, asOf, lines, leftOut } = answer;
  const merged = children.length > 1;
  const names = children.map(({ name }) => shownName(name));
  return {
    of: listed(names),
    children: children.map((one) => ({ name: shownName(one.name), born: bornWords(one) })),
    days: daysWords(asked),
    asOf: fullDate(asOf),
    council: council.name,
    says: saysWords(answer, asked, leftOut.length),
    lines: lines.map((line) => lineView(line, { asOf, merged })),
    patterns: answer.patterns.map((one) => patternView(one, merged, asOf)),
    back: addressOf(head.child.id, '', asked),
  };
}

function bornWords({ born, expected }: ChronologyAnswer['children'][number]): string {
  if (born !== undefined) return `born ${fullDate(born)}`;
  return expected === undefined ? 'date of birth not known' : `expected ${fullDate(expected)}`;
}

function daysWords({ from, to }: ChronologyAsked): string {
  if (from === undefined && to === undefined) return 'All that is recorded';
  const first = from === undefined ? 'the beginning' : fullDate(from);
  return `${first} to ${to === undefined ? 'today' : fullDate(to)}`;
}

function saysWords({ total }: ChronologyAnswer, { kind, by, analysed }: ChronologyAsked, leftOut: number): string {
  const part = [kind, by, analysed].some((one) => one !== undefined)
    ? ' It is a part: one kind of event, one writer, or only events that were analysed.'
    : '';
  const out =
    leftOut === 0
      ? ''
      : ` ${plural(leftOut, 'event')} that the record holds ${leftOut === 1 ? 'was' : 'were'} left out, each with a reason that stands in the record.`;
  return `${plural(total, 'event')}, oldest first, drawn from the child’s record.${part}${out}`;
}
