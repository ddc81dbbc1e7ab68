/** What casework answers of plans, and what is asked of it. */
import type { Day } from '../../calendar/index.ts';
import type { Fault } from '../../record/fault.ts';
import type { EntryType, Fields } from '../../record/types.ts';
import type { ChildHead } from '../child/answers.ts';
import type { Named } from '../answers.ts';
import type { MayBeTiedTo, Person } from '../recording/answers.ts';
import type { AgreedAction } from './agreed-actions.ts';
import type { KindOfPlan, PlanKind } from './kinds.ts';
import type { Plan, PlanOutcome, PlanPart } from './plan.ts';
import type { PartOnTwoDays } from './what-changed.ts';

export type { AgreedAction, KindOfPlan, PartOnTwoDays, Plan, PlanKind, PlanOutcome, PlanPart };
export type { AtMeeting, Copy, PlanVersion, ProgressSeen } from './plan.ts';

/** Names of workers by their ids. */
export type Names = ReadonlyMap<string, string>;

/** Every plan in force. */
export interface PlansAnswer {
  readonly head: ChildHead;
  readonly asOf: Day;
  readonly mayWrite: boolean;
  readonly plans: readonly Plan[];
  /** What was agreed at meetings and is still to be done, the soonest due first. */
  readonly agreed: readonly AgreedAction[];
  /** Some of what was agreed and is settled by now, what was agreed last first. */
  readonly settled: readonly AgreedAction[];
  /** Those that could be begun, and have nothing in them. */
  readonly couldBegin: readonly KindOfPlan[];
  readonly names: Names;
  /** The meetings at which plans are looked at, the latest first. */
  readonly meetings: readonly MayBeTiedTo[];
  /** Who reads it, as a worker of the record. */
  readonly reader?: string;
}

/** One plan on two days. */
export interface PlanChangesAnswer {
  readonly head: ChildHead;
  readonly asOf: Day;
  readonly kind: KindOfPlan;
  /** Every day on which it changed, the oldest first. */
  readonly days: readonly Day[];
  readonly before: Day;
  readonly now: Day;
  readonly parts: readonly PartOnTwoDays[];
  readonly names: Names;
}

/** What the forms of one plan need. */
export interface PlanToWrite {
  readonly head: ChildHead;
  readonly asOf: Day;
  readonly today: Day;
  readonly plan: Plan;
  readonly names: Names;
  /** Who an action may be given to. */
  readonly people: readonly Person[];
  /** The meetings at which it was looked at, the latest first. */
  readonly meetings: readonly MayBeTiedTo[];
  /** What was agreed at meetings and is still to be done: it may become an action of the plan. */
  readonly agreed: readonly AgreedAction[];
  /** How a new version is written; absent for a plan that has no such entry. */
  readonly version?: VersionToWrite;
}

export interface VersionToWrite {
  readonly type: EntryType;
  /** What the plan holds, by the words of its part; the plan shows these by itself. */
  readonly held: readonly string[];
  /** The parts that only a person can tell. */
  readonly asked: readonly string[];
  /** What the form begins with. */
  readonly beginsWith: Fields;
  /** The entries it may come of, the latest first. */
  readonly mayBeTiedTo: readonly MayBeTiedTo[];
}

/** One part as it is written: new, or in place of another. */
export interface PartSent {
  readonly type: string;
  readonly fields: Fields;
  /** The entry it stands in place of, and why it changes. */
  readonly replaces?: string;
  readonly reason?: string;
  /** What it is a part of, or speaks of: an entry of this plan, or the place of another part of this form, from 0. */
  readonly of?: string | number;
  /** The meeting it was seen, or agreed, at. */
  readonly at?: string;
  /** What was agreed at a meeting, which is this part of the plan from now on. */
  readonly takes?: string;
}

export interface PlanSent {
  readonly key: string;
  readonly child: string;
  readonly plan: PlanKind;
  /** The day it was agreed; today where absent. */
  readonly on?: Day;
  readonly parts: readonly PartSent[];
  /** Written as a new version of the whole plan, with these answers. */
  readonly version?: { readonly fields: Fields; readonly tiedTo?: string };
}

export type PlanWritten =
  | { readonly saved: true; readonly before: boolean }
  /** Somebody changed the same part in the meantime; or the same form was sent before with other answers. */
  | { readonly saved: false; readonly why: 'changed since' | 'other answers' }
  /** Which part each fault is in, from 0; the version where absent. */
  | { readonly saved: false; readonly faults: readonly (Fault & { readonly part?: number })[] };

/** What a plan is to bring about: what is still to come, with what is still to be done for it. */
export interface PlanHeld {
  readonly kind: KindOfPlan;
  readonly outcomes: readonly Pick<PlanOutcome, 'fields' | 'actions' | 'progress'>[];
}

/** What people have to do by the plans, and by the meetings, of the children whoever asks works with, the earliest first. */
export interface ActionsAnswer {
  readonly asOf: Day;
  readonly mine: readonly ActionLine[];
  /** Other people’s, as far as they are overdue. */
  readonly others: readonly ActionLine[];
  readonly names: Names;
  /** No child was left out for there being too many. */
  readonly isAll: boolean;
}

export interface ActionLine {
  readonly child: Named;
  /** The plan it is in; absent for what was agreed at a meeting and is in no plan. */
  readonly plan?: KindOfPlan;
  readonly action: PlanPart;
  /** Absent where it was agreed without a day. */
  readonly due?: Day;
}
