import type { Union } from './unions.ts';

/** Somebody to be placed: their generation, and what orders brothers and sisters. */
export interface ToPlace {
  readonly id: string;
  readonly generation: number;
  /** Later is further right; people of unknown age come last. */
  readonly born: number;
  /** A man stands to the left of a couple, as genograms have it. */
  readonly male: boolean;
}

const SWEEPS = 4;
/** Nearer than any two places of a row. */
const A_LITTLE = 0.001;

/** The rows of a genogram, the oldest generation first, each from left to right: couples together, families over their children. */
export function rowsOf(people: readonly ToPlace[], unions: readonly Union[]): readonly (readonly string[])[] {
  const byId = new Map(people.map((one) => [one.id, one]));
  const rows = new Map(
    [...Map.groupBy(people, ({ generation }) => generation)].map(([generation, row]) => [generation, groupsIn(row, unions)]),
  );
  const generations = [...rows.keys()].toSorted((one, other) => other - one);
  const place = new Map<string, number>();
  const seat = (generation: number): void => (rows.get(generation) ?? []).flat().forEach((id, at) => place.set(id, at));
  for (const generation of generations) seat(generation);
  const key = (group: readonly string[]): number => meanOf(group.map((id) => besideOf(id, unions, place)));
  const born = ([id = '']: readonly string[]): number => byId.get(id)?.born ?? Infinity;
  const sort = (generation: number): void => {
    const keyed = besideTheirOwn(
      (rows.get(generation) ?? []).map((group) => ({ group, key: key(group) })),
      unions,
    );
    const sorted = keyed.toSorted((a, b) => a.key - b.key || born(a.group) - born(b.group));
    rows.set(
      generation,
      sorted.map(({ group }) => group),
    );
    seat(generation);
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const generation of sweep % 2 === 0 ? generations.toReversed() : generations) sort(generation);
  return generations.map((generation) => (rows.get(generation) ?? []).flat());
}

interface Keyed {
  readonly group: readonly string[];
  readonly key: number;
}

/** Just to the left or the right of a couple stand the brothers and sisters of whichever of the two is on that side. */
function besideTheirOwn(groups: readonly Keyed[], unions: readonly Union[]): readonly Keyed[] {
  const sibships = unions.flatMap(({ children }) => children.map(({ ids }) => ids));
  const widest = groups.toSorted((one, other) => other.group.length - one.group.length);
  return groups.map((one) => {
    for (const { group, key } of widest) {
      if (group === one.group || group.length <= one.group.length) continue;
      const at = group.findIndex((id) => sibships.some((ids) => ids.includes(id) && one.group.some((mine) => ids.includes(mine))));
      if (at !== -1) return { group: one.group, key: at < (group.length - 1) / 2 ? key - A_LITTLE : key + A_LITTLE };
    }
    return one;
  });
}

/** Where somebody would stand by their parents; by their children where they have no parents here; else where they are. */
function besideOf(id: string, unions: readonly Union[], place: ReadonlyMap<string, number>): number {
  const at = (ids: readonly string[]): number => meanOf(ids.map((one) => place.get(one) ?? 0));
  const above = unions.filter(({ children }) => children.some(({ ids }) => ids.includes(id)));
  if (above.length > 0) return meanOf(above.map(({ partners }) => at(partners)));
  const below = unions.filter(({ partners, children }) => partners.includes(id) && children.length > 0);
  if (below.length > 0) return meanOf(below.map(({ children }) => at(children.flatMap(({ ids }) => ids))));
  return place.get(id) ?? 0;
}

/** Everybody of a row who is joined by couples stands in one chain, so that somebody with two partners stands between them. */
function groupsIn(row: readonly ToPlace[], unions: readonly Union[]): readonly (readonly string[])[] {
  const here = new Map(row.map((one) => [one.id, one]));
  const partnersOf = (id: string): readonly string[] =>
    unions.filter(({ partners }) => partners.includes(id)).flatMap(({ partners }) => partners.filter((one) => one !== id && here.has(one)));
  const seen = new Set<string>();
  const groups: string[][] = [];
  const ends = row.toSorted(
    (a, b) => partnersOf(a.id).length - partnersOf(b.id).length || Number(b.male) - Number(a.male) || a.born - b.born,
  );
  for (const { id } of ends) {
    const group: string[] = [];
    const waiting = [id];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at)) continue;
      seen.add(at);
      group.push(at);
      waiting.push(...partnersOf(at));
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
