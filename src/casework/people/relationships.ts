/** How people of a network are to one another on a day: as entries say, and as follows from how each is related to the child. */
import type { Day } from '../../calendar/index.ts';
import {
  COUPLE_TIES,
  type CoupleTie,
  FEELING_TIES,
  type FeelingTie,
  PARENT_TIES,
  type ParentTie,
  SIBLING_TIES,
  type SiblingTie,
} from '../../record/codes/network.ts';
import { type Couple, type Lasting, type Network, type NetworkPerson, type ParentOf, THE_CHILD } from './answers.ts';
import { lastingOf, lasts, tiedTo, type Versioned } from './versions.ts';

type Relationships = Pick<Network, 'parents' | 'couples' | 'siblings' | 'feelings'>;

interface SaidTie extends Lasting {
  readonly entry: string;
  readonly one: string;
  readonly other: string;
  readonly kind: string;
}

/** Ties to people who are not in the network are left out: what was written of them has been taken back. */
export function relationshipsOn(people: readonly NetworkPerson[], entries: readonly Versioned[], on: Day): Relationships {
  const known = new Set([THE_CHILD, ...people.map(({ id }) => id)]);
  const said = entries
    .map(({ entry }): SaidTie => {
      const ends = { one: tiedTo(entry, 'of'), other: tiedTo(entry, 'for') };
      return { entry: entry.id, kind: String(entry.fields['kind']), ...ends, ...lastingOf(entry) };
    })
    .filter(({ one, other }) => one !== other && known.has(one) && known.has(other));
  const parents = said.flatMap((tie): ParentOf[] =>
    isParentTie(tie.kind) && holdsFor(tie, tie.kind, on) ? [{ ...tie, kind: tie.kind }] : [],
  );
  return {
    parents: [...parents, ...impliedParents(people, parents)],
    couples: couplesOn(said, on),
    siblings: said.flatMap((tie) => (isSiblingTie(tie.kind) ? [{ ...tie, kind: tie.kind }] : [])),
    feelings: said.flatMap((tie) => (isFeelingTie(tie.kind) && lasts(tie, on) ? [{ ...tie, kind: tie.kind }] : [])),
  };
}

/** Who gave birth to whom never ends; who cares for whom does. */
function holdsFor(tie: SaidTie, kind: ParentTie, on: Day): boolean {
  return kind === 'birth-parent' || lasts(tie, on);
}

/** Of each two, the state that began last by the day; those who parted after being together are shown to have been. */
function couplesOn(said: readonly SaidTie[], on: Day): readonly Couple[] {
  const begun = said.flatMap((tie) =>
    isCoupleTie(tie.kind) && (tie.from === undefined || tie.from <= on) ? [{ ...tie, kind: tie.kind }] : [],
  );
  const byPair = Map.groupBy(begun, ({ one, other }) => [one, other].toSorted().join('\n'));
  return [...byPair.values()].flatMap((states): Couple[] => {
    const last = states.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || 0).at(-1);
    return last === undefined ? [] : [{ ...last, ended: last.to !== undefined && last.to <= on }];
  });
}

const IMPLIED: Readonly<Record<string, ParentTie>> = {
  mother: 'birth-parent',
  father: 'birth-parent',
  'step-parent': 'step-parent',
  'adoptive-parent': 'adoptive-parent',
  'foster-carer': 'foster-parent',
  'special-guardian': 'guardian',
};

/** A mother is a parent of the child, and a brother or sister a child of the child's parents, unless somebody has said whose they are. */
function impliedParents(people: readonly NetworkPerson[], said: readonly ParentOf[]): readonly ParentOf[] {
  const ofChild = people.flatMap(({ id, relation }): ParentOf[] => {
    const kind = IMPLIED[relation ?? ''];
    const isSaid = said.some(({ one, other }) => one === id && other === THE_CHILD);
    return kind === undefined || isSaid ? [] : [{ one: id, other: THE_CHILD, kind }];
  });
  const birthParents = [...said, ...ofChild].filter(({ other, kind }) => other === THE_CHILD && kind === 'birth-parent');
  const ofSiblings = people
    .filter(({ id, relation }) => relation === 'sibling' && !said.some(({ other }) => other === id))
    .flatMap(({ id }) => birthParents.map(({ one }): ParentOf => ({ one, other: id, kind: 'birth-parent' })));
  const ofOwn = people
    .filter(({ id, relation }) => relation === 'own-child' && !said.some(({ one, other }) => one === THE_CHILD && other === id))
    .map(({ id }): ParentOf => ({ one: THE_CHILD, other: id, kind: 'birth-parent' }));
  return [...ofChild, ...ofSiblings, ...ofOwn];
}

function isParentTie(kind: string): kind is ParentTie {
  return Object.hasOwn(PARENT_TIES, kind);
}
function isCoupleTie(kind: string): kind is CoupleTie {
  return Object.hasOwn(COUPLE_TIES, kind);
}
function isSiblingTie(kind: string): kind is SiblingTie {
  return Object.hasOwn(SIBLING_TIES, kind);
}
function isFeelingTie(kind: string): kind is FeelingTie {
  return Object.hasOwn(FEELING_TIES, kind);
}
