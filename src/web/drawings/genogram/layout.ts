/** Where everything of a genogram lies, in units of the drawing: people on a row for each generation, lines between them. */
import { type Couple, type Feeling, generationsOf, type Network, THE_CHILD } from '../../../casework/index.ts';
import type { ParentTie } from '../../../record/codes/network.ts';
import { placesAcross } from './across.ts';
import { levelsFor } from './levels.ts';
import { rowsOf, type ToPlace } from './rows.ts';
import { type Union, unionsOf } from './unions.ts';

/** The symbol, the words to the right of it, and how much room both have. */
export const SYMBOL = 46;
export const CELL = { width: 172, height: 76 } as const;
const MARGIN = 26;
const BAR = { first: 16, step: 26 } as const;
const SIBS = { step: 9, drop: 22 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somebody's symbol, by its middle. */
export interface Placed extends Point {
  readonly id: string;
}

/** The line under two people: down, along, up. */
export interface Bar {
  readonly left: Point;
  readonly right: Point;
  /** How far down it lies. */
  readonly y: number;
}

export interface CoupleLine extends Bar {
  /** Absent where they have a child together and nobody has said what they are to one another. */
  readonly couple?: Couple;
}

/** From parents down to their children. */
export interface DescentLine {
  readonly kind: ParentTie;
  readonly from: Point;
  /** Where it turns. */
  readonly y: number;
  readonly to: readonly Point[];
}

/** Along the row of both like a couple's line, or straight across where they stand on two. */
export interface FeelingLine {
  readonly feeling: Feeling;
  readonly along?: Bar;
  readonly across?: readonly [Point, Point];
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface GenogramLayout {
  readonly width: number;
  readonly height: number;
  readonly people: readonly Placed[];
  readonly couples: readonly CoupleLine[];
  readonly descents: readonly DescentLine[];
  readonly feelings: readonly FeelingLine[];
  /** Around those who live with the child, and nobody else. */
  readonly household: readonly Box[];
}

/** Lays out everybody whose place in the family is known; the rest is told in words alone. */
export function genogramLayout(network: Network): GenogramLayout {
  const generations = generationsOf(network);
  const unions = unionsOf(network, new Set(generations.keys()));
  const rows = rowsOf(toPlace(network, generations), unions);
  const across = placesAcross(rows, unions, CELL.width);
  const feelings = network.feelings.filter(({ one, other }) => generations.has(one) && generations.has(other));
  const down = placesDown(rows, across, unions, feelings);
  const at = (id: string): Point => ({ x: MARGIN + SYMBOL / 2 + (across.get(id) ?? 0), y: down.middle(id) });
  const foot = (id: string): Point => ({ x: at(id).x, y: at(id).y + SYMBOL / 2 });
  const couples = unions.flatMap((union, index): CoupleLine[] => {
    const [left, right] = union.partners.map(foot).toSorted((one, other) => one.x - other.x);
    if (left === undefined || right === undefined) return [];
    return [{ left, right, y: down.barOf(index), ...(union.couple !== undefined && { couple: union.couple }) }];
  });
  const people = rows.flat().map((id): Placed => ({ id, ...at(id) }));
  return {
    width: MARGIN * 2 + Math.max(...across.values()) + CELL.width,
    height: down.height,
    people,
    couples,
    descents: unions.flatMap((union, index) => descentsOf(union, index, foot, at, down)),
    feelings: feelings.map((feeling, index) => {
      const [one, other] = [feeling.one, feeling.other].toSorted((a, b) => at(a).x - at(b).x);
      if (one === undefined || other === undefined) throw new Error('A tie has two ends.');
      if (at(one).y !== at(other).y) return { feeling, across: [at(one), at(other)] };
      return { feeling, along: { left: foot(one), right: foot(other), y: down.barOf(unions.length + index) } };
    }),
    household: householdOf(network, people),
  };
}

function toPlace({ people, child }: Network, generations: ReadonlyMap<string, number>): readonly ToPlace[] {
  const all = [...people, { ...child, id: THE_CHILD }];
  return all.flatMap((one) => {
    const generation = generations.get(one.id);
    if (generation === undefined) return [];
    const born = one.born ?? ('bornYear' in one && one.bornYear !== undefined ? (one.bornYear - 1970) * 365.25 : Infinity);
    return [{ id: one.id, generation, born, male: one.sex === 'male' }];
  });
}

interface Down {
  readonly height: number;
  middle(id: string): number;
  /** Of the line under this union, or after all of them under this feeling. */
  barOf(index: number): number;
  /** Where the line from this union turns towards its children. */
  turnOf(index: number): number;
}

/** How far down each row and each line lies: lines that would cross along a row lie under one another. */
function placesDown(
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

function spanOf(ids: readonly string[], across: ReadonlyMap<string, number>): { readonly from: number; readonly to: number } {
  const places = ids.map((id) => across.get(id) ?? 0);
  return { from: Math.min(...places), to: Math.max(...places) };
}

function descentsOf(
  union: Union,
  index: number,
  foot: (id: string) => Point,
  at: (id: string) => Point,
  down: Down,
): readonly DescentLine[] {
  const feet = union.partners.map(foot);
  const x = feet.reduce((sum, one) => sum + one.x, 0) / feet.length;
  const from = feet.length > 1 ? { x, y: down.barOf(index) } : { x, y: feet[0]?.y ?? 0 };
  const tops = (ids: readonly string[]): Point[] => ids.map((id) => ({ x: at(id).x, y: at(id).y - SYMBOL / 2 }));
  return union.children.map(({ kind, ids }) => ({ kind, from, y: down.turnOf(index), to: tops(ids) }));
}

const ROUND = { left: 12, top: 8 } as const;

/** A box for each run of neighbours who live with the child. */
function householdOf(network: Network, placed: readonly Placed[]): readonly Box[] {
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
