import type { ProgressSeen } from '../../casework/index.ts';

/** A small line of how an outcome went from review to review, drawn in a box of 200 by 60. */
export interface ProgressLine {
  readonly points: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** What it shows, for those who do not see it. */
  readonly words: string;
}

const LEFT = 24;
const WIDTH = 168;
const TOP = 6;
const HEIGHT = 48;
const MOST = 10;

/** The line through every review that gave a number; none where there are fewer than two. */
export function progressLine(progress: readonly ProgressSeen[]): ProgressLine | undefined {
  const scaled = progress.flatMap(({ on, scale }) => (scale === undefined ? [] : [{ on, scale }]));
  const [first, last] = [scaled[0], scaled.at(-1)];
  if (scaled.length < 2 || first === undefined || last === undefined) return undefined;
  const span = Math.max(1, last.on - first.on);
  const dots = scaled.map(({ on, scale }) => ({
    x: Math.round(LEFT + (WIDTH * (on - first.on)) / span),
    y: Math.round(TOP + HEIGHT * (1 - scale / MOST)),
  }));
  return {
    dots,
    points: dots.map(({ x, y }) => `${x},${y}`).join(' '),
    words: `From ${first.scale} to ${last.scale} out of 10, over ${scaled.length} reviews`,
  };
}
