/** Where everything of a genogram lies, in units of the drawing: people on a row for each generation, lines between them. */
import { type Couple, type Feeling, generationsOf, type Network, THE_CHILD } from '../../../casework/index.ts';
import type { ParentTie } from '../../../record/codes/network.ts';
import { placesAcross } from './across.ts';
import { type Down, placesDown } from './down.ts';
import { type Box, householdBoxes } from './household-boxes.ts';
import { CELL, MARGIN, type Placed, type Point, SYMBOL } from './measures.ts';
import { rowsOf, type ToPlace } from './rows.ts';
import { type Union, unionsOf } from './unions.ts';

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
    household: householdBoxes(network, people),
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
