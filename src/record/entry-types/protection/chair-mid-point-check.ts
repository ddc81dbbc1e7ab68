import { entryType, yesNo } from '../../declare.ts';
import { covered, notes } from '../../fields.ts';

export const chairMidPointCheck = entryType({
  name: 'chair-mid-point-check',
  area: 'protection',
  label: 'Chair’s mid-point check',
  plural: 'Chair’s mid-point checks',
  help: 'Between conferences the chair asks: is the plan being carried out, and is the child safer?',
  fields: {
    'child-contacted': yesNo('Was the child spoken with?', 'By the chair, or by someone on their behalf.'),
    concern: yesNo('Is there drift or concern?', 'If so, raise it with the manager as an escalation.'),
    notes,
    covered: covered({
      needs: 'What the child needs now',
      drift: 'Drift and delay',
      worries: 'What we are worried about',
      'decisions-carried-out': 'How far what was decided is carried out',
    }),
  },
});
