import { entryType } from '../../declare.ts';

export const auditActionsCompleted = entryType({
  name: 'audit-actions-completed',
  area: 'supervision',
  label: 'Audit actions completed',
  plural: 'Audit actions completed',
  help: 'What an audit asked for has been done. Link it to the audit.',
  about: ['child', 'worker'],
});
