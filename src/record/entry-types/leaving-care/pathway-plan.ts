import { choice, entryType, role, yesNo } from '../../declare.ts';
import { contingency } from '../../fields.ts';

export const pathwayPlan = entryType({
  name: 'pathway-plan',
  area: 'leaving-care',
  label: 'Pathway plan',
  plural: 'Pathway plans',
  help: 'The young person’s own plan: home, money, work, health, people.',
  significant: true,
  fields: {
    kind: choice('Which?', { initial: 'First', updated: 'Updated' }, 'Updated: an earlier plan exists.'),
    'signed-by-young-person': yesNo('Has the young person signed it?', 'It is theirs. If they disagree, write it in.'),
    'copy-given': yesNo('Do they have a copy?', 'In the form they want it.'),
    'authorised-by': role('Who authorised it?', 'The role of the manager who signed it.'),
    contingency,
  },
});
