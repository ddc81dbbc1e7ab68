/** What the store keeps of a judged record. The store does not judge: casework hands these in, as `judge` answered them. */
import type { Day, Moment } from '../calendar/index.ts';
import type { FoundBy } from '../record/finding/index.ts';
import type { Role, SubjectKind } from '../record/types.ts';
import type { StandingLine } from './standing.ts';

/** Overdue is told apart by whether somebody can still do it for the child, or the record is to be put right. */
export const OPEN_STATES = ['overdue', 'to-put-right', 'due-soon', 'upcoming', 'not-held'] as const;
/** The states in which something may still be asked of someone. */
export type OpenState = (typeof OPEN_STATES)[number];
export type StoredState = OpenState | 'met' | 'met-late' | 'varied' | 'excused' | 'lapsed';
export type StoredLateUnit = 'working-days' | 'days' | 'hours';

/** As it was judged. Only what is open is kept as it stands; of the rest, how many there are. */
export interface StoredExpectation {
  /** `standard:subject:opened`, numbered from the second where several open on one day. */
  readonly key: string;
  readonly standard: string;
  readonly version: Day;
  readonly subject: string;
  readonly owner: Role;
  readonly person?: string;
  readonly opened: Moment;
  readonly openedBy?: string;
  readonly due?: Moment;
  readonly agreedDue?: Moment;
  readonly warn?: Day;
  readonly state: StoredState;
  readonly metBy?: string;
  readonly metOn?: Moment;
  readonly silent?: boolean;
  readonly ended?: Day;
  readonly late?: number;
  readonly lateUnit?: StoredLateUnit;
  readonly row?: string;
}

/** One that is open or not held, as it is kept. How late it is by now follows from the day it was due. */
export interface OpenExpectation extends Pick<
  StoredExpectation,
  'key' | 'standard' | 'version' | 'subject' | 'owner' | 'person' | 'opened' | 'due' | 'agreedDue' | 'warn' | 'lateUnit' | 'row'
> {
  readonly state: OpenState;
}

/** What a list says of one subject, besides what follows from its expectations. */
export interface SummaryFacts {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly born?: Day;
  readonly expected?: Day;
  /** The id of the worker allocated. */
  readonly worker?: string;
  readonly team?: string;
  /** Everyone allocated, by id, but for those who review: these by themselves; and the teams of the former. */
  readonly workers: readonly string[];
  readonly reviewers: readonly string[];
  readonly teams: readonly string[];
  /** The same for brothers and sisters; absent where there are none on record. */
  readonly family?: string;
  readonly lastSeen?: Day;
  readonly lastSeenAlone?: Day;
  /** False where no source could have shown a visit, or that the child was seen alone. */
  readonly seenHeld: boolean;
  readonly seenAloneHeld: boolean;
  /** What a worker was employed as. */
  readonly role?: string;
  /** Whether an episode is open on the day. */
  readonly open: boolean;
  /** What is in force, as it is shown. */
  readonly plans: readonly string[];
  /** The keys of expectations that come after those that press; none where absent. */
  readonly aside?: ReadonlySet<string>;
  /** How many things wait for someone's decision. */
  readonly waiting: number;
  /** The first day on which the answer may differ though nothing is written; absent where it never will. */
  readonly changesOn?: Day;
}

/** One subject as judged. */
export interface Judged {
  readonly subject: string;
  /** The revision of the record that was judged, as `readRecord` gave it. */
  readonly revision: number;
  readonly facts: SummaryFacts;
  /** What is open or not held. */
  readonly open: readonly StoredExpectation[];
  /** How all of them stand, the open ones too. */
  readonly standing: readonly StandingLine[];
  /** What it is found by; absent for those whom nobody looks for by name. */
  readonly found?: FoundFrom;
}

/** What anyone finds it by who may know of it, and what those who may read its record find it by, where that is more. */
export interface FoundFrom {
  readonly child: FoundBy;
  readonly record?: FoundBy;
}

/** What a list says of one subject. */
export interface SubjectSummary extends Omit<SummaryFacts, 'aside'> {
  readonly subject: string;
  /** What is still to be done; `toPutRight` is in none of the others. */
  readonly overdue: number;
  readonly toPutRight: number;
  readonly dueSoon: number;
  readonly upcoming: number;
  readonly notHeld: number;
  /** The most overdue expectation, or else the nearest one. */
  readonly nextKey?: string;
  readonly nextDue?: Day;
}
