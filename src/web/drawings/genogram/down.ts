import type { Feeling } from '../../../casework/index.ts';
import { CELL, MARGIN } from './measures.ts';
import { levelsFor, type Span } from './levels.ts';
import type { Union } from './unions.ts';

const BAR = { first: 16, step: 26 } as const;
const SIBS = { step: 9, drop: 22 } as const;

/** How far down everything lies. */
export interface Down {
  readonly height: number;
  middle(id: string): number;
  /** Of the line under this union, or after all of them under this feeling. */
  barOf(index: number): number;
  /** Where the line from this union turns towards its children. */
  turnOf(index: number): number;
}

/** How far down each row and each line lies: lines that would cross along a row lie under one another. */
export function placesDown(
  rows: readonly (readonly string[])[],
  across: ReadonlyMap<string, number>,
  unions: readonly Union[],
  feelings: readonly Feeling[],
): Down {
  const rowOf = new Map(rows.flatMap((row, index) => row.map((id): [string, number] => [id, index])));
  const bars = [...unions.map(({ partners }) => partners), ...feelings.map(({ one, other }) => [one, other])];
  const middles = new Map<number, number>();
  const barAt = new Map<number, number>();
  const turnAt = new Map<number, number>();
  let y = MARGIN + CELL.height / 2;
  rows.forEach((row, index) => {
    middles.set(index, y);
    const inRow = (ids: readonly string[]): boolean => Math.max(...ids.map((id) => rowOf.get(id) ?? 0)) === index;
    const here = bars.flatMap((ids, bar) => (ids.length > 1 && ids.every((id) => rowOf.get(id) === index) ? [bar] : []));
    const levels = levelsFor(here.map((bar) => spanOf(bars[bar] ?? [], across)));
    const top = y + CELL.height / 2 + BAR.first;
    here.forEach((bar, place) => barAt.set(bar, top + (levels[place] ?? 0) * BAR.step));
    const lowest = here.length === 0 ? top - BAR.first : top + Math.max(...levels) * BAR.step;
    const parents = unions.flatMap(({ partners, children }, union) => (children.length > 0 && inRow(partners) ? [union] : []));
    const turns = levelsFor(parents.map((union) => spanOf(familyOf(unions[union]), across)));
    parents.forEach((union, place) => turnAt.set(union, lowest + SIBS.drop + (turns[place] ?? 0) * SIBS.step));
    const turned = parents.length === 0 ? lowest : lowest + SIBS.drop + Math.max(...turns) * SIBS.step;
    y = index === rows.length - 1 ? lowest + MARGIN : turned + SIBS.drop + CELL.height / 2;
    if (row.length === 0) throw new Error('A generation without anybody has no row.');
  });
  return {
    height: y,
    middle: (id) => middles.get(rowOf.get(id) ?? 0) ?? 0,
    barOf: (index) => barAt.get(index) ?? 0,
    turnOf: (index) => turnAt.get(index) ?? 0,
  };
}

function familyOf(union: Union | undefined): readonly string[] {
  return union === undefined ? [] : [...union.partners, ...union.children.flatMap(({ ids }) => ids)];
}

function spanOf(ids: readonly string[], across: ReadonlyMap<string, number>): Span {
  const places = ids.map((id) => across.get(id) ?? 0);
  return { from: Math.min(...places), to: Math.max(...places) };
}
