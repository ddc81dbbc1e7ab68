/** Where each person's mark stands on a line from 0 to 10. Lengths are in the drawing's own units, 360 wide, so that it can be read on a telephone. */

export interface ScaleMark {
  readonly label: string;
  /** 0 to 10. */
  readonly number: number;
}

export interface PlacedMark extends ScaleMark {
  readonly x: number;
  /** The middle of its words, which lean on the edge rather than run over it. */
  readonly labelX: number;
  readonly labelY: number;
}

export interface ScaleLine {
  readonly width: number;
  readonly height: number;
  /** How far down the line itself lies. */
  readonly lineY: number;
  readonly ticks: readonly { readonly n: number; readonly x: number }[];
  readonly marks: readonly PlacedMark[];
}

const WIDTH = 360;
const MARGIN = 20;
const LANE = 18;
/** About as wide as a letter of the words is. */
const LETTER = 6.8;
const TOP = 14;
const BELOW = 34;

export function xOnScale(number: number): number {
  return round(MARGIN + (number * (WIDTH - 2 * MARGIN)) / 10);
}

/** Marks from left to right; words that would run into one another stand in lanes above. */
export function scaleLine(marks: readonly ScaleMark[]): ScaleLine {
  const lanes: number[] = [];
  const placed = marks
    .toSorted((one, other) => one.number - other.number)
    .map((mark) => {
      const x = xOnScale(mark.number);
      const half = (mark.label.length * LETTER) / 2;
      const labelX = Math.min(Math.max(x, half), WIDTH - half);
      const free = lanes.findIndex((until) => until < labelX - half);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = labelX + half + LETTER;
      return { ...mark, x, labelX: round(labelX), lane };
    });
  const lineY = TOP + lanes.length * LANE + 10;
  return {
    width: WIDTH,
    height: lineY + BELOW,
    lineY,
    ticks: Array.from({ length: 11 }, (_, n) => ({ n, x: xOnScale(n) })),
    marks: placed.map(({ lane, ...mark }) => ({ ...mark, labelY: lineY - 16 - lane * LANE })),
  };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
