import { date, entryType, role, yesNo } from '../../declare.ts';

export const employmentStarted = entryType({
  name: 'employment-started',
  area: 'supervision',
  label: 'Employment started',
  plural: 'Employments started',
  help: 'The worker joins, or takes a new role.',
  about: ['worker'],
  fields: {
    role: role('Role', 'The role from this day.'),
    'qualified-on': date('Qualified on', 'For social workers.'),
    'newly-qualified': yesNo('In their first year of practice?', 'They have more supervision and fewer children.'),
    'returning-to-practice': yesNo('Returning after a break?', 'They may need more supervision at first.'),
    'probation-until': date('Probation until', 'The last day of the probationary period, where there is one.'),
    'role-changed': yesNo('Is it a major change of role?', 'They may need more supervision at first.'),
  },
});
