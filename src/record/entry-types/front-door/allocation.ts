import { REASONS_WORKER_CHANGED } from '../../codes/worker-change.ts';
import { choice, entryType, role, text, worker } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const allocation = entryType({
  name: 'allocation',
  area: 'front-door',
  label: 'Allocation',
  plural: 'Allocations',
  help: 'A worker becomes responsible for this child in a role. A new allocation in the same role ends the one before.',
  about: ['child', 'carer-household', 'prospective-carer', 'contact-arrangement', 'worker'],
  fields: {
    worker: worker('Worker', 'Who the child and family will know by name.'),
    role: role('In which role?', 'The role they hold for this child.', { required: true }),
    team: text('Team', 'The team as it is called today.'),
    reason: choice('Why has the worker changed?', REASONS_WORKER_CHANGED, 'Leave empty for the first worker in this role.'),
    rationale,
  },
});
