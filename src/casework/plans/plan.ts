/** A plan as it stands on a day, read from the entries of a record: nothing of it is kept anywhere else. */
import type { Day, Moment } from '../../calendar/index.ts';
import type { Fields, Role } from '../../record/types.ts';
import type { KindOfPlan } from './kinds.ts';

/** The meeting at which something was agreed, or looked at. */
export interface AtMeeting {
  readonly id: string;
  readonly type: string;
  readonly on: Day;
}

/** One part of a plan as it reads now: an outcome, an action, a bottom line. */
export interface PlanPart {
  /** The entry that says it now, and the one that said it first. */
  readonly id: string;
  readonly root: string;
  readonly type: string;
  readonly fields: Fields;
  /** When it was last put so, and when it came in. */
  readonly on: Day;
  readonly firstOn: Day;
  readonly by?: string;
  /** Why it was last changed. */
  readonly reason?: string;
  /** Where it was agreed at a meeting. */
  readonly at?: AtMeeting;
  readonly ended?: PartEnded;
}

export interface PartEnded {
  readonly how: 'done' | 'not-needed';
  readonly on: Day;
  readonly reason?: string;
  /** Somebody else than was to do it. */
  readonly doneBy?: string;
}

/** How an outcome stood when the plan was looked at again. */
export interface ProgressSeen {
  readonly id: string;
  readonly on: Day;
  readonly progress: 'better' | 'same' | 'worse';
  /** 0 to 10. */
  readonly scale?: number;
  readonly seen: string;
  readonly childView?: string;
  /** Where it was looked at in a meeting. */
  readonly at?: AtMeeting;
  readonly by?: string;
}

export interface PlanOutcome extends PlanPart {
  readonly actions: readonly PlanPart[];
  readonly contingencies: readonly PlanPart[];
  /** The oldest first. */
  readonly progress: readonly ProgressSeen[];
}

/** One writing of the whole plan. */
export interface PlanVersion {
  readonly id: string;
  readonly type: string;
  readonly on: Day;
  readonly written: Moment;
  readonly by?: string;
  readonly role?: Role;
  readonly fields: Fields;
}

/** Who was given it: the latest time for each. */
export interface Copy {
  readonly recipient: string;
  readonly on: Day;
  /** It is the version that stands. */
  readonly current: boolean;
}

export interface Plan {
  readonly kind: KindOfPlan;
  /** Since when it is in force. */
  readonly since: Day;
  /** The oldest first. */
  readonly versions: readonly PlanVersion[];
  readonly outcomes: readonly PlanOutcome[];
  readonly bottomLines: readonly PlanPart[];
  readonly steps: readonly PlanPart[];
  readonly copies: readonly Copy[];
  /** Of child and parents, those who were never given it. */
  readonly without: readonly string[];
  /** Parts written or ended since the plan was last written as a whole. */
  readonly sinceVersion: number;
  /** Every day on which it changed, the oldest first. */
  readonly days: readonly Day[];
}

/** Every part of a plan, each outcome before what hangs on it. */
export function partsOf({ outcomes, bottomLines, steps }: Pick<Plan, 'outcomes' | 'bottomLines' | 'steps'>): readonly PlanPart[] {
  return [...outcomes.flatMap((one) => [one, ...one.actions, ...one.contingencies]), ...bottomLines, ...steps];
}

/** What a part says in one of its fields; nothing where it does not. */
export function said({ fields }: Pick<PlanPart, 'fields'>, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Those still to come about. */
export function stillOpen<P extends PlanPart>(parts: readonly P[]): readonly P[] {
  return parts.filter(({ ended }) => ended === undefined);
}
