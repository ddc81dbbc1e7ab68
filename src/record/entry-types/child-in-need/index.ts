import type { EntryType } from '../../types.ts';
import { childInNeedMeeting } from './child-in-need-meeting.ts';
import { childInNeedMinutesSent } from './child-in-need-minutes-sent.ts';
import { childInNeedPlanAuthorised } from './child-in-need-plan-authorised.ts';
import { childInNeedPlanEnded } from './child-in-need-plan-ended.ts';
import { childInNeedPlanStarted } from './child-in-need-plan-started.ts';
import { childInNeedPlanUpdated } from './child-in-need-plan-updated.ts';
import { childInNeedReview } from './child-in-need-review.ts';
import { disabilityInformationGiven } from './disability-information-given.ts';
import { supportPackageAgreed } from './support-package-agreed.ts';

/** In the order of the work. */
export const CHILD_IN_NEED: readonly EntryType[] = [
  childInNeedPlanStarted,
  childInNeedPlanUpdated,
  childInNeedPlanAuthorised,
  supportPackageAgreed,
  disabilityInformationGiven,
  childInNeedPlanEnded,
  childInNeedMeeting,
  childInNeedReview,
  childInNeedMinutesSent,
];
