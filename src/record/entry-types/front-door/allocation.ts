import { REASONS_WORKER_CHANGED } from '../../codes/worker-change.ts';
import { choice, choices, entryType, longText, role, text, worker, yesNo } from '../../declare.ts';
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
    weighed: choices(
      'What was weighed?',
      {
        experience: 'The worker’s experience',
        skills: 'Their skills and knowledge',
        learning: 'What they want or need to learn',
        capacity: 'How much they already have',
        'childs-wishes': 'What the child asked for',
      },
      'In choosing this worker for this child.',
    ),
    'on-return': choice(
      'If we worked with the child before, who is this?',
      {
        'same-worker': 'The worker they had',
        'former-worker-asked': 'Someone else: the worker they had was asked first',
        'someone-else': 'Someone else',
        'longer-away': 'Our work ended more than three months ago',
      },
      'Only for the first worker after work begins again.',
    ),
    direction: longText('Direction', 'What comes first, and what matters most for this child.'),
    'worker-ready': yesNo('Has the worker the training, skill and time for it?', 'Look at what they already carry.'),
  },
});
