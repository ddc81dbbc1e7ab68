import { LEAVING_CARE_STATUSES } from '../../codes/care-leaver.ts';
import { choice, entryType, yesNo } from '../../declare.ts';

export const leavingCareStatusChanged = entryType({
  name: 'leaving-care-status-changed',
  area: 'leaving-care',
  label: 'Leaving care status changed',
  plural: 'Leaving care status changes',
  help: 'A birthday or the end of care changes what the young person is entitled to.',
  fields: {
    status: choice('Status', LEAVING_CARE_STATUSES, 'The legal status from this day.'),
    'virtual-list': yesNo(
      'Are they on the list without an adviser?',
      'Over 21 and not wanting an adviser for now. They can ask for one until 25.',
    ),
    'own-choice': yesNo('Is it the young person’s own choice?', 'Only where they go on the list without an adviser.'),
  },
});
