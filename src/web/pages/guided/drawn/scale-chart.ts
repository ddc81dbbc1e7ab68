/** Each person's number over time, drawn as lines: told apart by the shape of their marks and by their words at the end, never by colour alone. */
import type { Day } from '../../../../calendar/index.ts';

export interface ScaleSeries {
  readonly label: string;
  /** In the order of the days. */
  readonly points: readonly { readonly on: Day; readonly number: number }[];
}

export interface DrawnSeries {
  readonly label: string;
  readonly labelY: number;
  /** Of the line, for `points`. */
  readonly line: string;
  /** Of each mark, for `d`. */
  readonly marks: readonly string[];
}

export interface ScaleChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly labelX: number;
  readonly rows: readonly { readonly n: number; readonly y: number }[];
  /** Days written beneath, as many as have room. */
  readonly days: readonly { readonly on: Day; readonly x: number }[];
  readonly series: readonly DrawnSeries[];
}

const WIDTH = 360;
const LEFT = 26;
const RIGHT = 238;
const TOP = 12;
const BOTTOM = 192;
const HEIGHT = 216;
const LINE_OF_WORDS = 15;
const ROOM_FOR_A_DAY = 62;

export function yOnChart(number: number): number {
  return round(BOTTOM - (number * (BOTTOM - TOP)) / 10);
}

export function scaleChart(series: readonly ScaleSeries[]): ScaleChart {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted((one, other) => one - other);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const xOf = (on: Day): number =>
    round(first === last ? (LEFT + RIGHT) / 2 : LEFT + 8 + ((on - first) * (RIGHT - LEFT - 16)) / (last - first));
  const labelY = labelsApart(series.map(({ points }) => yOnChart(points.at(-1)?.number ?? 0)));
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right: RIGHT,
    bottom: BOTTOM,
    labelX: RIGHT + 8,
    rows: [0, 2, 4, 6, 8, 10].map((n) => ({ n, y: yOnChart(n) })),
    days: withRoom(days.map((on) => ({ on, x: xOf(on) }))),
    series: series.map(({ label, points }, index) => ({
      label,
      labelY: labelY[index] ?? 0,
      line: points.map(({ on, number }) => `${xOf(on)},${yOnChart(number)}`).join(' '),
      marks: points.map(({ on, number }) => markPath(index, xOf(on), yOnChart(number))),
    })),
  };
}

/** The last day always, and before it those that do not run into one another. */
function withRoom(days: ScaleChart['days']): ScaleChart['days'] {
  return days.reduceRight<ScaleChart['days']>((kept, day) => {
    const next = kept[0];
    return next === undefined || next.x - day.x >= ROOM_FOR_A_DAY ? [day, ...kept] : kept;
  }, []);
}

/** Words at the end of each line, pushed apart so that each can be read, in the order of the lines. */
function labelsApart(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((one, other) => one.y - other.y || one.index - other.index);
  const placed: number[] = [];
  let least = TOP;
  for (const { y, index } of order) {
    const at = Math.max(y, least);
    placed[index] = at;
    least = at + LINE_OF_WORDS;
  }
  const over = Math.max(0, least - LINE_OF_WORDS - (BOTTOM + 8));
  return placed.map((y) => round(y - over));
}

const SHAPES: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`,
  (x, y) => `M${x - 4.5} ${y - 4.5}h9v9h-9z`,
  (x, y) => `M${x} ${y - 6}l5.5 10h-11z`,
  (x, y) => `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`,
  (x, y) => `M${x} ${y + 6}l5.5 -10h-11z`,
  (x, y) => `M${x - 6} ${y - 2}h4v-4h4v4h4v4h-4v4h-4v-4h-4z`,
  (x, y) => `M${x - 6} ${y - 3}h12v6h-12z`,
  (x, y) => `M${x - 3} ${y - 6}h6v12h-6z`,
];

/** The shape of a mark, by whose it is. */
function markPath(index: number, x: number, y: number): string {
  return (SHAPES[index % SHAPES.length] ?? SHAPES[0])?.(x, y) ?? '';
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
