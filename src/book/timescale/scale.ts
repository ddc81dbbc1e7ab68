/** The scale of the timescale chart: days by their logarithm, so that hours and years stand on one page. All lengths in millimetres. */

/** Where the scale lies. */
export const LEFT = 38;
const WIDTH = 120;
/** From here on: limits that are an age, which no length of time measures. */
export const AGES = LEFT + WIDTH + 2;
export const PAGE = 174;

/** The longest that the scale has a place for. */
const LONGEST = 3 * 365;
/** The lower this is, the more room the first days have. */
const BEND = 1.2;

/** How far along the scale so many days lie. */
export function placeOf(days: number): number {
  const along = Math.log(1 + Math.min(days, LONGEST) / BEND) / Math.log(1 + LONGEST / BEND);
  return LEFT + along * WIDTH;
}

export interface Ruler {
  readonly name: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** The same length of time by three rulers. */
export const RULERS: readonly Ruler[] = [
  ruler('Working days', 7 / 5, [0, 1, 2, 3, 5, 10, 15, 20, 30, 45]),
  ruler('Weeks', 7, [1, 2, 3, 4, 6, 8, 13, 26, 52]),
  ruler('Months', 365.25 / 12, [1, 2, 3, 4, 6, 9, 12, 18, 24, 36]),
];

/** Where a thin line runs down the page: a day, a week, two, a month, three, half a year, a year. */
export const GUIDES: readonly number[] = [0, 7 / 5, 7, 14, 365.25 / 12, 365.25 / 4, 365.25 / 2, 365.25].map(placeOf);

function ruler(name: string, days: number, marks: readonly number[]): Ruler {
  return { name, ticks: marks.map((n) => ({ at: placeOf(n * days), label: n === 0 ? 'same day' : String(n) })) };
}
