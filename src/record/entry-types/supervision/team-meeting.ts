import { entryType } from '../../declare.ts';

export const teamMeeting = entryType({
  name: 'team-meeting',
  area: 'supervision',
  label: 'Team meeting',
  plural: 'Team meetings',
  help: 'The team meets.',
  about: ['worker'],
});
