/** What the store keeps of a judged record. The store does not judge: casework hands these in, as `judge` answered them. */
import type { Day, Moment } from '../calendar/index.ts';
import type { Role, SubjectKind } from '../record/types.ts';

export type StoredState = 'upcoming' | 'due-soon' | 'overdue' | 'met' | 'met-late' | 'varied' | 'excused' | 'lapsed' | 'not-held';
export type StoredLateUnit = 'working-days' | 'days' | 'hours';

export interface StoredRejection {
  readonly entry: string;
  readonly why: 'field' | 'role' | 'link' | 'untimed' | 'too-early' | 'not-held';
  readonly field?: string;
}

export interface StoredExpectation {
  /** Unlike any other of the same subject. */
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
  readonly rejected: readonly StoredRejection[];
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
  /** The same for brothers and sisters; absent where there are none on record. */
  readonly family?: string;
  readonly lastSeen?: Day;
  readonly lastSeenAlone?: Day;
  /** False where no source could have shown a visit, or that the child was seen alone. */
  readonly seenHeld: boolean;
  readonly seenAloneHeld: boolean;
  /** Kinds of the episodes open on the day. */
  readonly openEpisodes: readonly string[];
  /** What is in force, as it is shown. */
  readonly plans: readonly string[];
  /** The keys of expectations that come after those that press; none where absent. */
  readonly aside?: ReadonlySet<string>;
  /** How many things wait for someone's decision. */
  readonly waiting: number;
  /** The first day on which the answer changes though nothing is written; absent where that is not known. */
  readonly changesOn?: Day;
}

/** One subject as judged. */
export interface Judged {
  readonly subject: string;
  /** The revision of the record that was judged, as `readRecord` gave it. */
  readonly revision: number;
  readonly facts: SummaryFacts;
  readonly expectations: readonly StoredExpectation[];
}

/** What a list says of one subject. */
export interface SubjectSummary extends SummaryFacts {
  readonly subject: string;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly upcoming: number;
  readonly notHeld: number;
  /** The most overdue expectation, or else the nearest one. */
  readonly nextKey?: string;
  readonly nextDue?: Day;
  readonly asOf: Day;
}
