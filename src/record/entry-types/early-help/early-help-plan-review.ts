import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { choice, entryType } from '../../declare.ts';
import { attended, attendedByName, covered, planUpdated } from '../../fields.ts';

const OUTCOMES = { continue: 'Carry on', 'step-up': 'Step up to social care', close: 'Close', other: 'Something else' };

export const earlyHelpPlanReview = entryType({
  name: 'early-help-plan-review',
  area: 'early-help',
  label: 'Early help plan review',
  plural: 'Early help plan reviews',
  help: 'Progress on the plan is looked at with the family, in or outside a meeting.',
  fields: {
    'plan-updated': planUpdated,
    outcome: choice('What next?', OUTCOMES, 'Continue only where there is something left to do.'),
    attended,
    'attended-by-name': attendedByName,
    covered: covered(PLAN_MEETING_TOPICS),
  },
});
