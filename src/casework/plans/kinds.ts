import { PLAN_KINDS } from '../../record/codes/plan-kinds.ts';

export type PlanKind = keyof typeof PLAN_KINDS;

/** What makes one kind of plan: while what lasts it is in force, and which entries say that it was written anew. */
export interface KindOfPlan {
  readonly kind: PlanKind;
  readonly label: string;
  /** It is in force while one of these episodes is open; the first that is says since when. */
  readonly during: readonly string[];
  /** Those entries are its versions. */
  readonly versions: readonly string[];
  /** The entry that a new version is written as; absent where there is none, and its parts are all there is. */
  readonly writes?: string;
  /** There is one whenever such an episode is open, even if nothing is written in it yet. */
  readonly always: boolean;
  /** The meetings at which it is looked at again. */
  readonly meetings: readonly string[];
}

const HELPED = ['child-protection-plan', 'looked-after', 'child-in-need-plan', 'open-to-social-care', 'early-help', 'leaving-care'];
const IN_CARE = ['care-review', 'care-team-meeting', 'mid-point-review'];

const IN_ORDER: readonly Omit<KindOfPlan, 'label'>[] = [
  {
    kind: 'child-protection',
    during: ['child-protection-plan'],
    versions: ['child-protection-plan-started', 'child-protection-plan-updated'],
    writes: 'child-protection-plan-updated',
    always: true,
    meetings: ['core-group', 'review-conference'],
  },
  { kind: 'care', during: ['looked-after'], versions: ['care-plan'], writes: 'care-plan', always: true, meetings: IN_CARE },
  {
    kind: 'placement',
    during: ['placement'],
    versions: ['placement-plan'],
    writes: 'placement-plan',
    always: false,
    meetings: ['placement-planning-meeting', ...IN_CARE],
  },
  {
    kind: 'permanence',
    during: ['looked-after'],
    versions: ['permanence-plan'],
    writes: 'permanence-plan',
    always: false,
    meetings: ['permanence-planning-meeting', ...IN_CARE],
  },
  {
    kind: 'pathway',
    during: ['leaving-care', 'looked-after'],
    versions: ['pathway-plan'],
    writes: 'pathway-plan',
    always: false,
    meetings: ['pathway-plan-review', ...IN_CARE],
  },
  {
    kind: 'pre-proceedings',
    during: ['pre-proceedings'],
    versions: ['pre-proceedings-plan-shared'],
    always: true,
    meetings: ['pre-proceedings-meeting'],
  },
  {
    kind: 'child-in-need',
    during: ['child-in-need-plan'],
    versions: ['child-in-need-plan-started', 'child-in-need-plan-updated'],
    writes: 'child-in-need-plan-updated',
    always: true,
    meetings: ['child-in-need-meeting', 'child-in-need-review'],
  },
  {
    kind: 'early-help',
    during: ['early-help'],
    versions: ['early-help-plan'],
    writes: 'early-help-plan',
    always: true,
    meetings: ['team-around-the-family-meeting', 'early-help-plan-review'],
  },
  { kind: 'private-fostering', during: ['private-fostering'], versions: [], always: true, meetings: ['private-fostering-review'] },
  { kind: 'safety', during: HELPED, versions: ['safety-plan'], writes: 'safety-plan', always: false, meetings: ['family-network-meeting'] },
  { kind: 'risk-outside-the-home', during: HELPED, versions: [], always: false, meetings: ['risk-outside-home-meeting'] },
];

/** Every kind of plan, most protective first. */
export const KINDS_OF_PLAN: readonly KindOfPlan[] = IN_ORDER.map((one) => ({ ...one, label: PLAN_KINDS[one.kind] }));

/** The kind of that name, or undefined. */
export function findKindOfPlan(name: string): KindOfPlan | undefined {
  return KINDS_OF_PLAN.find(({ kind }) => kind === name);
}

/** The plan in which what is agreed at meetings of this kind is written, the most protective first; undefined where there is none. */
export function planOfMeeting(kind: string): PlanKind | undefined {
  return KINDS_OF_PLAN.find(({ meetings }) => meetings.includes(kind))?.kind;
}
