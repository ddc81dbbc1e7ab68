import { entryType, yesNo } from '../../declare.ts';
import { attended, attendedByName, childViews, covered } from '../../fields.ts';

export const familyGroupConference = entryType({
  name: 'family-group-conference',
  area: 'court',
  label: 'Family group conference',
  plural: 'Family group conferences',
  help: 'The family met and made a plan.',
  significant: true,
  fields: {
    'plan-made': yesNo('Did they make a plan?', 'In private time, without professionals.'),
    covered: covered({
      'support-for-parents': 'How the family can help the parents',
      'family-carers': 'Relatives and friends who could care for the child, for now or for good',
    }),
    attended,
    'attended-by-name': attendedByName,
    'child-views': childViews,
    review: yesNo('Is it a review?', 'Yes where the family met again about an earlier plan.'),
    'trained-facilitator': yesNo('Was it led by someone trained for it?', 'Otherwise it is a family network meeting.'),
  },
});
