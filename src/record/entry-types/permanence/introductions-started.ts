import { setsOut } from '../../fields.ts';
import { entryType } from '../../declare.ts';

export const introductionsStarted = entryType({
  name: 'introductions-started',
  area: 'permanence',
  label: 'Introductions started',
  plural: 'Introductions started',
  help: 'The child and their new family begin to get to know one another.',
  fields: {
    'sets-out': setsOut({
      arrangements: 'Who meets whom, when and where',
      'support-for-family': 'Who helps the new family through it',
      'support-for-child': 'Who helps the child through it',
    }),
  },
});
