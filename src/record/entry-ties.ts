/**
 * Which entries speak of another: minutes of the meeting they are of, a report for the conference it is for. Where two such meetings lie close,
 * only the tie says which one was written up, and a standard that looks for the minutes of one does not take those of the other.
 */
import { MEETING_KINDS } from './codes/meeting-kinds.ts';
import { ROW_TYPES } from './entry-rows.ts';
import type { Link } from './types.ts';

export interface Tie {
  readonly rel: Link['rel'];
  /** The types of the entries it may be tied to. */
  readonly to: readonly string[];
}

const CONFERENCES = ['initial-conference', 'review-conference'];
const CONFERENCE_TO_COME = ['conference-arranged', ...CONFERENCES];
const NEED_MEETINGS = ['child-in-need-meeting', 'child-in-need-review'];
const CARE_REVIEW_TO_COME = ['care-review-arranged', 'care-review'];
const DELIVERED_PLANS = ['care-plan', 'child-in-need-plan-started', 'child-in-need-plan-updated', 'child-protection-plan-updated'];

const OF: Readonly<Record<string, readonly string[]>> = {
  'agreed-action-progress': ['agreed-action'],
  'contact-decision': ['contact'],
  'referral-acknowledged': ['contact', 'referral'],
  'referral-decision': ['contact', 'referral'],
  'referral-outcome-shared': ['referral', 'contact-decision', 'assessment-completed', 'assessment-authorised'],
  'early-help-assessment-completed': ['early-help-assessment-started'],
  'early-help-assessment-authorised': ['early-help-assessment-started'],
  'assessment-checkpoint': ['assessment-started'],
  'assessment-completed': ['assessment-started'],
  'assessment-authorised': ['assessment-started'],
  'assessment-shared': ['assessment-completed', 'assessment-authorised', 'adoption-support-assessment'],
  'child-in-need-plan-authorised': ['child-in-need-plan-started', 'child-in-need-plan-updated'],
  'child-in-need-plan-updated': [...NEED_MEETINGS, 'risk-outside-home-meeting'],
  'child-in-need-minutes-sent': NEED_MEETINGS,
  'strategy-discussion-shared': ['strategy-discussion'],
  'section-47-authorised': ['section-47-started'],
  'section-47-completed': ['section-47-started'],
  'section-47-outcome-shared': ['section-47-completed'],
  'conference-not-required': ['section-47-started'],
  'conference-decisions-sent': CONFERENCES,
  'conference-minutes-sent': CONFERENCES,
  'child-protection-plan-authorised': ['child-protection-plan-updated'],
  'child-protection-plan-updated': ['review-conference', 'core-group'],
  'core-group-minutes-sent': ['core-group'],
  'risk-outside-home-meeting-requested': ['risk-outside-home-assessment'],
  'risk-outside-home-request-answered': ['risk-outside-home-meeting-requested'],
  'risk-outside-home-notes-sent': ['risk-outside-home-meeting'],
  'care-review-decisions-agreed': ['care-review', 'care-review-decisions-sent'],
  'care-review-decisions-sent': ['care-review'],
  'care-review-minutes-sent': ['care-review'],
  'decision-explained': ['care-review', 'child-in-need-review'],
  'return-interview': ['missing-ended'],
  'adoption-decision': ['adoption-panel'],
  'adoption-decision-shared': ['adoption-decision'],
  'court-order': ['court-hearing'],
  'filing-delay-notified': ['filing-date-set'],
  'pre-proceedings-plan-shared': ['pre-proceedings-meeting', 'letter-before-proceedings'],
  'plan-shared': DELIVERED_PLANS,
  'visit-rearranged': ['visit'],
  'warning-ended': ['warning'],
  'fostering-enquiry-answered': ['fostering-enquiry'],
  'audit-actions-completed': ['practice-audit'],
  'performance-improvement-reviewed': ['performance-improvement-plan'],
};

const FOR: Readonly<Record<string, readonly string[]>> = {
  'conference-preparation': CONFERENCE_TO_COME,
  'conference-report-shared': CONFERENCE_TO_COME,
  'child-at-conference-decided': CONFERENCE_TO_COME,
  'conference-exclusion-requested': CONFERENCES,
  'conference-exclusion-decided': ['conference-arranged'],
  'care-review-preparation': CARE_REVIEW_TO_COME,
  'care-review-report-shared': CARE_REVIEW_TO_COME,
  'contact-review': CARE_REVIEW_TO_COME,
  'child-permanence-report': ['adoption-panel-arranged', 'adoption-decision'],
  'placement-plan': ['placement-started'],
  'placement-introduction': ['placement-started'],
  'evidence-sent': ['filing-date-set'],
  'evidence-signed': ['filing-date-set', 'evidence-sent'],
  'final-care-planning-meeting': ['filing-date-set'],
  'interpreter-used': ['visit', 'core-group', ...CONFERENCES, ...NEED_MEETINGS, 'care-review'],
};

const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'mid-point-review': ['care-review'],
  'reviewing-officer-oversight': ['care-review'],
  'letter-before-proceedings': ['legal-gateway-meeting'],
  'letter-before-proceedings-agreed': ['legal-gateway-meeting'],
  'pre-proceedings-meeting': ['letter-before-proceedings'],
  'prospective-carer-visit': ['prospective-carer-visit-requested'],
};

/** A meeting that was held follows the one that was arranged, unless what it is tied to matters more. */
const HELD: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.keys(MEETING_KINDS).map((kind) => [kind, ['meeting-arranged']]),
);

/** By the entry type that is tied. */
export const TIES: ReadonlyMap<string, Tie> = new Map([
  ...tiesBy('follows', HELD),
  ...tiesBy('of', OF),
  ...tiesBy('for', FOR),
  ...tiesBy('follows', FOLLOWS),
  ...[...ROW_TYPES].map(([type, to]): [string, Tie] => [type, { rel: 'of', to }]),
]);

function tiesBy(rel: Tie['rel'], types: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, Tie])[] {
  return Object.entries(types).map(([type, to]) => [type, { rel, to }]);
}
