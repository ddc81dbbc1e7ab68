import type { ParentTie } from '../../../record/codes/network.ts';
import type { Couple, Network } from '../../../casework/index.ts';

/** One or two people and the children that hang from them in one way: what a genogram joins by a line. */
export interface Union {
  /** One, or two, in the order of the drawing once that is known. */
  readonly partners: readonly string[];
  /** How they are as a couple; absent where nobody has said. */
  readonly couple?: Couple;
  /** Their children, by how they are theirs. */
  readonly children: readonly { readonly kind: ParentTie; readonly ids: readonly string[] }[];
}

/** How children come to have the same parents: the tie that is drawn first wins where somebody is tied twice. */
const DRAWN: readonly ParentTie[] = ['birth-parent', 'adoptive-parent', 'foster-parent', 'guardian', 'step-parent'];

/** The couples and parents of a network, of those who are drawn. */
export function unionsOf({ parents, couples }: Pick<Network, 'parents' | 'couples'>, drawn: ReadonlySet<string>): readonly Union[] {
  const unions = new Map<string, { partners: readonly string[]; couple?: Couple; children: Map<ParentTie, string[]> }>();
  const unionOf = (partners: readonly string[]) => {
    const key = partners.toSorted().join('\n');
    const union = unions.get(key) ?? { partners, children: new Map<ParentTie, string[]>() };
    unions.set(key, union);
    return union;
  };
  for (const couple of couples) if (drawn.has(couple.one) && drawn.has(couple.other)) unionOf([couple.one, couple.other]).couple = couple;
  const byChild = Map.groupBy(
    parents.filter(({ one, other }) => drawn.has(one) && drawn.has(other)),
    ({ other }) => other,
  );
  for (const [child, theirs] of byChild) {
    for (const kind of DRAWN) {
      const of = [...new Set(theirs.filter((tie) => tie.kind === kind).map(({ one }) => one))].slice(0, 2);
      // A step-parent is joined to the child's parent as a couple: no second line is drawn to the child.
      const told = kind === 'step-parent' && of.every((one) => couples.some((couple) => isWithAParent(couple, one, theirs)));
      if (of.length === 0 || told) continue;
      const { children } = unionOf(of);
      children.set(kind, [...(children.get(kind) ?? []), child]);
    }
  }
  return [...unions.values()].map(({ partners, couple, children }) => ({
    partners,
    ...(couple !== undefined && { couple }),
    children: [...children].map(([kind, ids]) => ({ kind, ids })),
  }));
}

function isWithAParent({ one, other }: Couple, step: string, theirs: Network['parents']): boolean {
  const partner = one === step ? other : other === step ? one : undefined;
  return partner !== undefined && theirs.some((tie) => tie.kind !== 'step-parent' && tie.one === partner);
}
