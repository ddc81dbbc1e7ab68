import type { Standing } from '../../casework/index.ts';
import { count, listed } from './plural.ts';

export interface BarPart {
  readonly kind: 'in-time' | 'varied' | 'late' | 'overdue' | 'open' | 'not-held';
  /** Percentages of the whole bar, for drawing. */
  readonly x: number;
  readonly width: number;
}

export interface StandingBar {
  readonly parts: readonly BarPart[];
  /** 'In timescale 87 of 92 (95%)' */
  readonly headline: string;
  /** Everything the bar shows, in words. */
  readonly words: string;
}

/**
 * How children stand against a standard, for drawing and in words. In timescale is counted of all that was settled or is
 * overdue, or to be put right; an agreed variation is kept apart, and what the source could not show is in neither.
 */
export function standingBar(standing: Standing, overdue: 'overdue' | 'to put right' = 'overdue'): StandingBar | undefined {
  const parts = [
    { kind: 'in-time', n: standing.inTime, words: 'in timescale' },
    { kind: 'varied', n: standing.varied, words: 'by agreed variation' },
    { kind: 'late', n: standing.late, words: 'met late or ended late' },
    { kind: 'overdue', n: standing.overdue, words: overdue },
    { kind: 'open', n: standing.open, words: 'not yet due' },
    { kind: 'not-held', n: standing.notHeld, words: 'not held in source' },
  ] as const;
  const whole = parts.reduce((sum, part) => sum + part.n, 0);
  if (whole === 0) return undefined;
  let x = 0;
  const drawn = parts
    .filter((part) => part.n > 0)
    .map(({ kind, n }) => {
      const width = (100 * n) / whole;
      x += width;
      return { kind, x: x - width, width };
    });
  const settled = standing.inTime + standing.varied + standing.late + standing.overdue;
  const headline =
    settled === 0
      ? 'None settled yet'
      : `${count(standing.inTime)} of ${count(settled)} in timescale (${Math.round((100 * standing.inTime) / settled)}%)`;
  return { parts: drawn, headline, words: listed(parts.filter((part) => part.n > 0).map((part) => `${count(part.n)} ${part.words}`)) };
}
