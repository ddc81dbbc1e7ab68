import { LEAVING_CARE_STATUSES } from '../../codes/care-leaver.ts';
import { choice, entryType } from '../../declare.ts';

export const leavingCareStarted = entryType({
  name: 'leaving-care-started',
  area: 'leaving-care',
  label: 'Leaving care entitlement started',
  plural: 'Leaving care entitlements started',
  help: 'The young person becomes entitled to help as a care leaver. It lasts to 25 for most.',
  significant: true,
  fields: { status: choice('Status', LEAVING_CARE_STATUSES, 'The legal status from this day.') },
});
