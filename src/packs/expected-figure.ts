import { acceptMap, acceptWhole, needed, under } from './accept.ts';
import type { Node } from './node.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';

/** What an example of an indicator expects: so many counted, of so many; and how many were left out. */
export interface ExpectedFigure {
  readonly place: Place;
  readonly counted: number;
  readonly of: number;
  readonly notHeld: number;
  readonly excused: number;
}

export const FIGURE_KEYS = ['counted', 'of', 'not-held', 'excused'] as const;
const MOST = 10_000;

/** Reads `{ counted: 2, of: 3 }`. */
export function readExpectedFigure(node: Node, r: Reading): ExpectedFigure {
  const map = acceptMap(node, '`expect`', FIGURE_KEYS, r);
  const whole = (key: string, value: Node | undefined): number => (value === undefined ? 0 : acceptWhole(value, `\`${key}\``, 0, MOST, r));
  return {
    place: node.place,
    counted: whole('counted', needed(map, 'counted', '`expect`', 'Write how many count: { counted: 2, of: 3 }.', r)),
    of: whole('of', needed(map, 'of', '`expect`', 'Write of how many: { counted: 2, of: 3 }.', r)),
    notHeld: whole('not-held', under(map, 'not-held')),
    excused: whole('excused', under(map, 'excused')),
  };
}
