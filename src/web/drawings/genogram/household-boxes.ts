import { type Network, THE_CHILD } from '../../../casework/index.ts';
import { CELL, type Placed, type Point, SYMBOL } from './measures.ts';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

const ROUND = { left: 12, top: 8 } as const;

/** A box for each run of neighbours who live with the child. */
export function householdBoxes(network: Network, placed: readonly Placed[]): readonly Box[] {
  const home = new Set([
    THE_CHILD,
    ...network.people.filter(({ livesWithChild }) => livesWithChild).map(({ id }) => id),
    ...shareAHome(network),
  ]);
  if (home.size === 1) return [];
  const boxes: Box[] = [];
  for (const row of Map.groupBy(placed, ({ y }) => y).values()) {
    let run: Placed[] = [];
    const close = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      run = [];
      if (first === undefined || last === undefined) return;
      const x = first.x - SYMBOL / 2 - ROUND.left;
      boxes.push({
        x,
        y: first.y - CELL.height / 2 - ROUND.top,
        width: last.x - first.x + CELL.width - 4,
        height: CELL.height + ROUND.top * 2,
      });
    };
    for (const one of row.toSorted((a, b) => a.x - b.x)) {
      if (home.has(one.id)) run.push(one);
      else close();
    }
    close();
  }
  return boxes;
}

function shareAHome({ households }: Network): readonly string[] {
  return households
    .filter(({ now }) => now.some(({ person }) => person === THE_CHILD))
    .flatMap(({ now }) => now.map(({ person }) => person));
}
