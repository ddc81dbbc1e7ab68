import { date, entryType, longText, yesNo } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const contactSession = entryType({
  name: 'contact-session',
  area: 'supervised-contact',
  label: 'Supervised family time',
  plural: 'Supervised family time',
  help: 'A supervised session, with what was seen and heard.',
  about: ['child', 'contact-arrangement'],
  fields: {
    happened: yesNo('Did it happen?', 'If not, who called it off and what was the child told?'),
    'observation-completed': date('Observation written up on', 'The day the report was finished.'),
    concern: yesNo('Was there a worry?', 'If so, the social worker is told the same day.'),
    'child-words': longText('What did the child say or show?', 'Before, during and after.'),
    notes,
  },
});
