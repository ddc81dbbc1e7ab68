import { settle } from './settle.ts';
import type { Union } from './unions.ts';

const SWEEPS = 6;

/** How far across each person stands, rows kept in order: parents over the middle of their children, children under the middle of their parents. */
export function placesAcross(rows: readonly (readonly string[])[], unions: readonly Union[], gap: number): ReadonlyMap<string, number> {
  const at = new Map(rows.flatMap((row) => row.map((id, index): [string, number] => [id, index * gap])));
  const middle = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (at.get(id) ?? 0), 0) / Math.max(1, ids.length);
  const order = (ids: readonly string[]): readonly string[] => ids.toSorted((one, other) => (at.get(one) ?? 0) - (at.get(other) ?? 0));
  const spread = (ids: readonly string[], round: number): (readonly [string, number])[] =>
    order(ids).map((id, index) => [id, round + (index - (ids.length - 1) / 2) * gap]);
  const move = (row: readonly string[], wanting: readonly (readonly [string, number])[]): void => {
    const wants = Map.groupBy(wanting, ([id]) => id);
    const wanted = row.map((id) => {
      const mine = (wants.get(id) ?? []).map(([, want]) => want);
      return mine.length === 0 ? (at.get(id) ?? 0) : mine.reduce((sum, one) => sum + one, 0) / mine.length;
    });
    settle(wanted, gap).forEach((place, index) => at.set(row[index] ?? '', place));
  };
  const overChildren = unions.filter(({ children }) => children.length > 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const row of rows.toReversed())
      move(
        row,
        overChildren.flatMap((union) => spread(union.partners, middle(childrenOf(union))).filter(([id]) => row.includes(id))),
      );
    for (const row of rows)
      move(
        row,
        overChildren.flatMap((union) => spread(childrenOf(union), middle(union.partners)).filter(([id]) => row.includes(id))),
      );
  }
  const left = Math.min(...at.values());
  return new Map([...at].map(([id, place]) => [id, place - left]));
}

function childrenOf({ children }: Union): readonly string[] {
  return children.flatMap(({ ids }) => ids);
}
