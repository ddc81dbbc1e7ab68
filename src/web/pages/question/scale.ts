/** Limits drawn to one scale of calendar days: how long each is at least, and how much longer weekends and holidays can make it. */
import type { SpannedLimit } from '../../../casework/index.ts';
import { plural } from '../../words/plural.ts';

type Span = NonNullable<SpannedLimit['span']>;

export interface Scale {
  /** The days at the far end. */
  readonly most: number;
  /** How the words of a mark lie to it: those at the ends stay within the drawing. */
  readonly marks: readonly { readonly x: number; readonly words: string; readonly anchor: 'start' | 'middle' | 'end' }[];
}

/** Of a hundred, for drawing. */
export interface Bar {
  readonly least: number;
  readonly more: number;
}

const NICE = [5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240, 365, 730, 1100, 1500, 2000];
const MARKS = 5;
/** So that "the same day" can be seen at all. */
const THINNEST = 0.8;

/** A scale that the longest of these fits on; none where there is nothing to lay side by side. */
export function scaleOf(spans: readonly Span[]): Scale | undefined {
  if (spans.length < 2) return undefined;
  const longest = Math.max(...spans.map(({ days }) => days[1]));
  const most = NICE.find((one) => one >= longest) ?? longest;
  const marks = Array.from({ length: MARKS + 1 }, (_, mark) => ({
    x: (100 * mark) / MARKS,
    words: String(Math.round((most * mark) / MARKS)),
    anchor: mark === 0 ? ('start' as const) : mark === MARKS ? ('end' as const) : ('middle' as const),
  }));
  return { most, marks };
}

export function barOf({ days: [fewest, longest] }: Span, { most }: Scale): Bar {
  const share = (days: number): number => Math.round((1000 * days) / most) / 10;
  return { least: Math.max(THINNEST, share(fewest)), more: share(longest - fewest) };
}

/** The limit in the other unit: of 10 working days, how many days; of 28 days, how many working days. */
export function spanWords(limit: string, { days, workingDays }: Span): string {
  return limit.includes('working day') ? rangeWords(days, 'day') : rangeWords(workingDays, 'working day');
}

function rangeWords([fewest, most]: readonly [number, number], unit: string): string {
  return fewest === most ? plural(most, unit) : `${fewest} to ${plural(most, unit)}`;
}
