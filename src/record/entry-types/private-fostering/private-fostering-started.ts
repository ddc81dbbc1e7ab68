import { entryType } from '../../declare.ts';

export const privateFosteringStarted = entryType({
  name: 'private-fostering-started',
  area: 'private-fostering',
  label: 'Private fostering started',
  plural: 'Private fostering started',
  help: 'The child lives with the private foster carer.',
  significant: true,
});
