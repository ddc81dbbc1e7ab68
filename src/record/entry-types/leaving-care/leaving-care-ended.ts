import { entryType, yesNo } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const leavingCareEnded = entryType({
  name: 'leaving-care-ended',
  area: 'leaving-care',
  label: 'Leaving care entitlement ended',
  plural: 'Leaving care entitlements ended',
  help: 'The young person is 25, has died, or no longer wants help. They may come back before 25.',
  significant: true,
  endsWork: true,
  fields: { reason, 'told-how-to-return': yesNo('Do they know they can come back?', 'In writing, with a name and a number.') },
});
