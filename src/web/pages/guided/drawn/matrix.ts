/** The resilience matrix: how strong the child is within, from the foot to the top; how much holds them from around, from left to right. */
import type { Day } from '../../../../calendar/index.ts';

export interface MatrixPoint {
  readonly on: Day;
  /** 0 fragile to 10 strong. */
  readonly within: number;
  /** 0 everything presses on the child to 10 everything holds them. */
  readonly around: number;
}

export interface Matrix {
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly path: string;
  readonly points: readonly (MatrixPoint & { readonly x: number; readonly y: number; readonly latest: boolean })[];
}

const SIZE = 360;
const FROM = 40;
const TO = 320;

export function matrix(points: readonly MatrixPoint[]): Matrix {
  const placed = points.map((point, index) => ({
    ...point,
    x: FROM + (point.around * (TO - FROM)) / 10,
    y: TO - (point.within * (TO - FROM)) / 10,
    latest: index === points.length - 1,
  }));
  return {
    size: SIZE,
    from: FROM,
    to: TO,
    middle: (FROM + TO) / 2,
    path: placed.map(({ x, y }) => `${x},${y}`).join(' '),
    points: placed,
  };
}
