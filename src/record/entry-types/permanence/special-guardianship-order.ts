import { entryType } from '../../declare.ts';

export const specialGuardianshipOrder = entryType({
  name: 'special-guardianship-order',
  area: 'permanence',
  label: 'Special guardianship order',
  plural: 'Special guardianship orders',
  help: 'The court has made someone the child’s special guardian.',
  significant: true,
});
