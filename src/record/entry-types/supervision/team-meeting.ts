import { entryType } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const teamMeeting = entryType({
  name: 'team-meeting',
  area: 'supervision',
  label: 'Team meeting',
  plural: 'Team meetings',
  help: 'The team meets.',
  about: ['worker'],
  fields: {
    covered: covered({
      'law-and-policy': 'Changes in law, policy and guidance',
      research: 'Research',
      'shared-learning': 'What we learned from our own work',
      'best-practice': 'Good practice here and elsewhere',
      'service-news': 'Changes and openings in the service',
      'good-work': 'Work done well',
    }),
  },
});
