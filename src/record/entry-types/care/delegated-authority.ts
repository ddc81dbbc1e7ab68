import { entryType, yesNo } from '../../declare.ts';
import { sharedWith } from '../../fields.ts';

export const delegatedAuthority = entryType({
  name: 'delegated-authority',
  area: 'care',
  label: 'Delegated authority agreed',
  plural: 'Delegated authority agreed',
  help: 'What carers may decide themselves: haircuts, sleepovers, school trips, health.',
  fields: {
    'agreed-with-parents': yesNo('Did the parents agree it?', 'Those with parental responsibility hand it over; we do not take it.'),
    'shared-with': sharedWith,
  },
});
