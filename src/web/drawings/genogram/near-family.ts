import { SIBLING_TIES } from '../../../record/codes/network.ts';
import { generationsOf, type Network, THE_CHILD } from '../../../casework/index.ts';

interface Between {
  readonly one: string;
  readonly other: string;
}

/** Near, whatever nobody has said of whose parent or child they are. */
const NEAR: ReadonlySet<string | undefined> = new Set([...Object.keys(SIBLING_TIES), 'step-parent', 'partner', 'own-child']);

/**
 * The same network with those alone who are nearest to the child: parents and their partners, grandparents, brothers and sisters, the child's own partner
 * and children. Undefined where nobody of them has a place in the family, so that there is nothing to draw.
 */
export function nearFamily(network: Network): Network | undefined {
  const { parents, couples, siblings, feelings } = network;
  const placed = generationsOf(network);
  const child = [THE_CHILD];
  const above = parents.filter(({ other }) => other === THE_CHILD).map(({ one }) => one);
  const grandparents = parents.filter(({ other }) => above.includes(other)).map(({ one }) => one);
  const below = parents.filter(({ one }) => one === THE_CHILD || above.includes(one)).map(({ other }) => other);
  const near = new Set([...above, ...grandparents, ...below, ...besides(couples, [...child, ...above]), ...besides(siblings, child)]);
  const people = network.people.filter(({ id, relation }) => placed.has(id) && (near.has(id) || NEAR.has(relation)));
  if (people.length === 0) return undefined;
  const known = new Set([THE_CHILD, ...people.map(({ id }) => id)]);
  const isKnown = ({ one, other }: Between): boolean => known.has(one) && known.has(other);
  return {
    ...network,
    people,
    parents: parents.filter(isKnown),
    couples: couples.filter(isKnown),
    siblings: siblings.filter(isKnown),
    feelings: feelings.filter(isKnown),
  };
}

/** Those tied to any of these. */
function besides(ties: readonly Between[], ids: readonly string[]): readonly string[] {
  return ties.flatMap(({ one, other }) => [...(ids.includes(one) ? [other] : []), ...(ids.includes(other) ? [one] : [])]);
}
