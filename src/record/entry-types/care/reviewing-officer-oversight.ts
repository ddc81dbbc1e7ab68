import { entryType, yesNo } from '../../declare.ts';
import { covered, notes } from '../../fields.ts';

export const reviewingOfficerOversight = entryType({
  name: 'reviewing-officer-oversight',
  area: 'care',
  label: 'Reviewing officer’s oversight',
  plural: 'Reviewing officer’s oversight',
  help: 'The reviewing officer looked at the record between reviews and says what they found.',
  fields: {
    concern: yesNo('Is there drift or concern?', 'If so, raise it as an escalation.'),
    notes,
    covered: covered({
      needs: 'What the child needs now',
      drift: 'Drift and delay',
      worries: 'What we are worried about',
      'decisions-carried-out': 'How far what was decided is carried out',
    }),
  },
});
