import { type Network, type NetworkPerson, THE_CHILD } from './answers.ts';

/** How far above the child somebody related so stands; people of other relations are not family by descent. */
const BY_RELATION: Readonly<Record<string, number>> = {
  mother: 1,
  father: 1,
  'step-parent': 1,
  'adoptive-parent': 1,
  'foster-carer': 1,
  'special-guardian': 1,
  'aunt-or-uncle': 1,
  grandparent: 2,
  'great-grandparent': 3,
  sibling: 0,
  'half-sibling': 0,
  'step-sibling': 0,
  'adoptive-sibling': 0,
  'foster-sibling': 0,
  cousin: 0,
  partner: 0,
  'own-child': -1,
};

/**
 * The generation of the child and of everybody whose place in the family is known: 0 the child's own, 1 its parents', -1 its children's. Ties
 * come before relations; whoever has neither is not there.
 */
export function generationsOf(network: Network): ReadonlyMap<string, number> {
  const steps = stepsBetween(network);
  const found = new Map([[THE_CHILD, 0]]);
  spread(found, steps);
  for (const { id, relation } of network.people) {
    const generation = BY_RELATION[relation ?? ''];
    if (found.has(id) || generation === undefined) continue;
    found.set(id, generation);
    spread(found, steps);
  }
  return found;
}

/** How many generations one after another there are, the child's among them. */
export function generationsShown(network: Network): number {
  return new Set(generationsOf(network).values()).size;
}

/** Family that somebody has named, and said nothing of where in it they stand. */
export function familyWithoutPlace(network: Network): readonly NetworkPerson[] {
  const placed = generationsOf(network);
  return network.people.filter(({ id, kinds }) => kinds.includes('family') && !placed.has(id));
}

type Steps = ReadonlyMap<string, readonly { readonly to: string; readonly up: number }[]>;

function stepsBetween({ parents, couples, siblings }: Network): Steps {
  const steps = new Map<string, { to: string; up: number }[]>();
  const add = (from: string, to: string, up: number): void => {
    steps.set(from, [...(steps.get(from) ?? []), { to, up }]);
    steps.set(to, [...(steps.get(to) ?? []), { to: from, up: -up }]);
  };
  for (const { one, other } of parents) add(other, one, 1);
  for (const { one, other } of [...couples, ...siblings]) add(one, other, 0);
  return steps;
}

/** Nearest first, so that a family that is tied in a circle comes out the same each time. */
function spread(found: Map<string, number>, steps: Steps): void {
  const waiting = [...found.keys()];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const { to, up } of steps.get(at) ?? []) {
      if (found.has(to)) continue;
      found.set(to, (found.get(at) ?? 0) + up);
      waiting.push(to);
    }
  }
}
