import { entryType, yesNo } from '../../declare.ts';
import { setsOut, sharedWith } from '../../fields.ts';

export const chronologyUpdated = entryType({
  name: 'chronology-updated',
  area: 'record',
  label: 'Chronology updated',
  plural: 'Chronologies updated',
  help: 'Started, or brought up to today and read as a whole for pattern.',
  fields: {
    started: yesNo('Was it started today?', 'Yes for the first version.'),
    'shared-with': sharedWith,
    'sets-out': setsOut({
      'key-events': 'What happened, and when',
      'impact-then': 'What each event meant for the child',
      'impact-together': 'What they mean taken together',
      pattern: 'The pattern, and what it tells us',
    }),
  },
});
