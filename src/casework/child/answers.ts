/** What the record of a child, or of somebody who is no child, shows. */
import type { Sensitivity } from '../../access/relations.ts';
import type { Day, Moment } from '../../calendar/index.ts';
import type { SubjectKind } from '../../record/types.ts';
import type { Place } from '../../record/what-is-new.ts';
import type { ChildPhotograph } from '../files/answers.ts';
import type { HowMany, Story, Timeline, Told, Warning, WarningTold } from '../front-page/answers.ts';
import type { Network } from '../people/answers.ts';
import type { PlanHeld } from '../plans/answers.ts';
import type { Named } from '../answers.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import type { Seen } from '../worklist/answers.ts';

export interface EpisodeLine {
  readonly kind: string;
  readonly label: string;
  readonly from: Day;
  readonly to?: Day;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What in it is new since an earlier entry that this one brings up to date. */
  readonly isNew?: 'all' | readonly Place[];
}

/** A fact with the day it has been so. */
export interface StandingFact {
  readonly value: string;
  readonly since: Day;
}

/** The same with who wrote it and when, where one entry says so. */
export interface FactTold extends StandingFact {
  readonly told?: Told;
}

export interface EntryLine {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly occurred: Moment;
  readonly recorded?: Moment;
  readonly by?: string;
  readonly role?: string;
  readonly significant: boolean;
  readonly facts: readonly Fact[];
  /** The earlier entry that it brings up to date, and when that was; what is new since is told of each fact. */
  readonly bringsUpToDate?: { readonly id: string; readonly occurred: Moment };
  /** It stands in place of an earlier entry, for this reason. */
  readonly replaces?: { readonly id: string; readonly reason?: string };
  /** It was replaced or removed later, for this reason. */
  readonly withdrawn?: { readonly how: 'replaced' | 'removed'; readonly reason?: string };
  /** What somebody says is wrong in it, and what was decided. */
  readonly said?: readonly SaidOfEntry[];
}

export interface SaidOfEntry {
  readonly by: string;
  readonly on: Day;
  readonly says: string;
  /** What was decided last, in a sentence, and why. */
  readonly decided?: string;
}

/** Who this is, as the head of every page about a child says it. */
export interface ChildHead {
  readonly child: Named & { readonly born?: Day; readonly expected?: Day };
  readonly sensitivity: Sensitivity;
  /** What is in force: 'Child protection plan'. */
  readonly plans: readonly string[];
  /** Who is allocated first. */
  readonly worker?: string;
  /** What the child likes to be called, where that is another name. */
  readonly knownAs?: string;
  readonly photograph?: ChildPhotograph;
  /** What whoever opens any page of the record must know first; none where absent. */
  readonly warnings?: readonly Warning[];
}

export interface ChildAnswer {
  readonly head: ChildHead;
  /** What else whoever asks may do with this record. */
  readonly may: { readonly write: boolean; readonly seeWhoLooked: boolean };
  readonly child: Named & { readonly born?: Day; readonly expected?: Day };
  readonly family: readonly (Named & { readonly born?: Day; readonly expected?: Day })[];
  readonly warnings: readonly WarningTold[];
  readonly plans: readonly FactTold[];
  readonly legalStatus?: FactTold;
  readonly livesWith?: FactTold;
  readonly workers: readonly { readonly role: string; readonly name: string; readonly since: Day; readonly told: Told }[];
  /** The manager who wrote in the record last. */
  readonly manager?: { readonly role: string; readonly name: string; readonly on: Day };
  /** The latest case summary; absent where none was ever written. */
  readonly story?: Story;
  /** Who is in the child's life on the day that is judged. */
  readonly network: Network;
  readonly seen: Seen;
  readonly seenTold: { readonly last?: Told; readonly alone?: Told };
  /** The child's latest own words. */
  readonly words?: { readonly text: string; readonly on: Day; readonly told: Told };
  /** The plans in force that say what they are to bring about. */
  readonly plansHeld: readonly PlanHeld[];
  readonly episodes: readonly EpisodeLine[];
  /** What is open, the soonest due first. */
  readonly expectations: readonly ExpectationLine[];
  /** How many stand in each way, those that are settled too. */
  readonly howMany: HowMany;
  readonly timeline: Timeline;
  /** Where the record came from, in words. */
  readonly sources: readonly string[];
}

/** A child, whose record has a page of its own. */
export interface IsChild {
  readonly kind: 'child';
}

/** The record of somebody who is no child. */
export interface RecordOfSubject {
  readonly head: ChildHead;
  readonly kind: Exclude<SubjectKind, 'child'>;
  readonly mayWrite: boolean;
  /** What a worker is employed as. */
  readonly role?: string;
  readonly workers: readonly { readonly role: string; readonly name: string; readonly since: Day }[];
  /** Whoever else its entries are about. */
  readonly with: readonly (Named & { readonly kind: SubjectKind })[];
  readonly episodes: readonly EpisodeLine[];
  /** Open ones first, by the day they are due; then the latest of each other state. */
  readonly expectations: readonly ExpectationLine[];
  /** Of each state, those that are not listed too. */
  readonly howMany: HowMany;
  readonly timeline: Timeline;
}
