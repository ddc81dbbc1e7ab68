/** The people of a child's life as they stood on a day: facts read from entries, for pages and drawings. */
import type { Day } from '../../calendar/index.ts';
import type { CoupleTie, FeelingTie, ParentTie, SiblingTie } from '../../record/codes/network.ts';
import type { Fields } from '../../record/types.ts';
import type { ChildHead } from '../child/answers.ts';
import type { Named } from '../answers.ts';

/** The kinds of entry that say who is in a child's life. */
export const PEOPLE_TYPES = ['family-member', 'relationship', 'household', 'household-stay', 'place-that-matters', 'network-tie'] as const;
export type PeopleType = (typeof PEOPLE_TYPES)[number];

/** How ties name the child among the people: everybody else goes by the id of the first entry about them. */
export const THE_CHILD = 'child';

/** A length of time, open at an end where that is not known or has not come. */
export interface Lasting {
  readonly from?: Day;
  readonly to?: Day;
}

/** As a genogram draws somebody. */
export type DrawnSex = 'male' | 'female' | 'unknown';

export interface NetworkPerson {
  /** The id of the first entry about them. */
  readonly id: string;
  /** The entry that stands now, which a change would supersede. */
  readonly latest: string;
  /** Absent where nobody has written it yet. */
  readonly name?: string;
  /** The code of how they stand to the child. */
  readonly relation?: string;
  readonly kinds: readonly string[];
  readonly sex: DrawnSex;
  readonly born?: Day;
  readonly bornYear?: number;
  readonly died: boolean;
  readonly diedOn?: Day;
  /** They have left the child's life; family is family still. */
  readonly until?: Day;
  readonly livesWithChild: boolean;
  readonly fields: Fields;
}

interface Between {
  /** People by id, or the child. */
  readonly one: string;
  readonly other: string;
}

/** One entry's say of two people; a tie that only follows from how somebody is related has no entry. */
interface Said {
  readonly entry?: string;
}

export interface ParentOf extends Between, Said, Lasting {
  readonly kind: ParentTie;
}
export interface Couple extends Between, Said, Lasting {
  readonly kind: CoupleTie;
  /** It ended, and nothing has been written of how they are now. */
  readonly ended: boolean;
}
export interface Siblings extends Between, Said {
  readonly kind: SiblingTie;
}
export interface Feeling extends Between, Said, Lasting {
  readonly kind: FeelingTie;
}

export interface Stay extends Lasting {
  readonly entry: string;
  readonly person: string;
}

export interface Household extends Lasting {
  readonly id: string;
  readonly latest: string;
  readonly name: string;
  readonly address?: string;
  readonly restricted: boolean;
  /** Who lives there on the day, and who lived there before it. */
  readonly now: readonly Stay[];
  readonly before: readonly Stay[];
}

export interface Place extends Lasting {
  readonly id: string;
  readonly latest: string;
  readonly name: string;
  readonly kind?: string;
  readonly feels?: string;
  readonly whatHappens?: string;
}

export interface EcomapTie {
  readonly entry: string;
  /** The person or place it goes to; an organisation is told by its name alone. */
  readonly to?: string;
  readonly name: string;
  readonly strength: string;
  readonly strained: boolean;
  readonly direction: string;
  readonly childWords?: string;
}

/** A placement away from home that lasts on the day: what was said of the child’s home before it holds no longer. */
export interface PlacedAway {
  readonly since: Day;
  /** 'Foster carer'; absent where nobody said what kind it is. */
  readonly label?: string;
  /** Brothers and sisters were placed together. */
  readonly withSiblings: boolean;
}

/** Where the child lives, or lived, by the addresses that were written. */
export interface Address {
  readonly address: string;
  readonly from: Day;
  readonly restricted: boolean;
}

/** All of it, on one day, by what is known now. */
export interface Network {
  readonly on: Day;
  readonly child: Named & { readonly born?: Day; readonly expected?: Day; readonly sex: DrawnSex };
  readonly people: readonly NetworkPerson[];
  readonly parents: readonly ParentOf[];
  readonly couples: readonly Couple[];
  readonly siblings: readonly Siblings[];
  readonly feelings: readonly Feeling[];
  readonly households: readonly Household[];
  /** Up to the day, the latest first. */
  readonly addresses: readonly Address[];
  /** Absent where the child is not placed away from home. */
  readonly placed?: PlacedAway;
  readonly places: readonly Place[];
  readonly ties: readonly EcomapTie[];
}

/** A drawing that was kept, and how old it is. */
export interface KeptDrawing {
  readonly type: 'genogram' | 'ecomap';
  readonly on: Day;
}

/** One entry about people, homes or places, as it stands. */
export interface WrittenOfPeople {
  /** Of its first version. */
  readonly id: string;
  readonly latest: string;
  readonly type: PeopleType;
  readonly fields: Fields;
}

export interface PeopleAnswer {
  readonly head: ChildHead;
  readonly may: { readonly write: boolean };
  /** The last day that can be asked for. */
  readonly asOf: Day;
  readonly network: Network;
  /** Everything of it that somebody has written and that stands, to be changed or ended. */
  readonly written: readonly WrittenOfPeople[];
  /** Brothers and sisters with a record of their own that whoever asks may read, by the id of the person they are in this network where they are in it. */
  readonly ownRecords: readonly (Named & {
    readonly born?: Day;
    readonly person?: string;
    /** Where somebody linked the two: the entry to strike out if it is not so. */
    readonly saidBy?: string;
  })[];
  /** The latest of each kind. */
  readonly kept: readonly KeptDrawing[];
}
