/** What being related to a child so says of somebody in the lists of who was there. */
import type { RELATIONS } from './network.ts';

/** The first of these that a list has. */
const RELATED_AS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    mother: ['mother'],
    father: ['father'],
    'foster-carer': ['foster-carer'],
    'special-guardian': ['carers'],
    sibling: ['siblings', 'family-network'],
    'half-sibling': ['siblings', 'family-network'],
    'step-sibling': ['siblings', 'family-network'],
    'adoptive-sibling': ['siblings', 'family-network'],
    'foster-sibling': ['siblings', 'family-network'],
    grandparent: ['grandparents', 'family-network'],
    'great-grandparent': ['grandparents', 'family-network'],
    'aunt-or-uncle': ['others', 'family-network'],
    cousin: ['others', 'family-network'],
    relative: ['others', 'family-network'],
    friend: ['others', 'family-network'],
  } satisfies Partial<Record<keyof typeof RELATIONS, readonly string[]>>),
);

/** The code of a list for somebody so related to the child; undefined where the list has none, or nobody is said to be related. */
export function relatedAs(relation: string | undefined, list: Readonly<Record<string, string>>): string | undefined {
  return RELATED_AS.get(relation ?? '')?.find((code) => Object.hasOwn(list, code));
}
