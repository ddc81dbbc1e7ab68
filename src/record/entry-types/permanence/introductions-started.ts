import { entryType } from '../../declare.ts';

export const introductionsStarted = entryType({
  name: 'introductions-started',
  area: 'permanence',
  label: 'Introductions started',
  plural: 'Introductions started',
  help: 'The child and their new family begin to get to know one another.',
});
