import { LEGAL_STATUSES } from '../../codes/legal-status.ts';
import { choice, entryType } from '../../declare.ts';

export const legalStatusChanged = entryType({
  name: 'legal-status-changed',
  area: 'care',
  label: 'Legal status changed',
  plural: 'Legal status changes',
  help: 'A court order or agreement changes the legal basis of care.',
  significant: true,
  fields: { 'legal-status': choice('Legal status', LEGAL_STATUSES, 'The legal basis from this day.') },
});
