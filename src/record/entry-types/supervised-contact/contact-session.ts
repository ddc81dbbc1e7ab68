import { ATTENDEES } from '../../codes/people.ts';
import { choices, date, entryType, longText, text, yesNo } from '../../declare.ts';
import { notes, setsOut } from '../../fields.ts';

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
    first: yesNo('Is this the first?', 'The first of this arrangement.'),
    'concern-shared-with': choices(
      'Who was told of the worry?',
      ATTENDEES,
      'The social worker first; a manager and the reviewing officer where it is serious.',
    ),
    'parents-told': yesNo('Have the parents been told?', 'Of the arrangements, and of what came out of it.'),
    'parents-not-told-reason': text('Why were the parents not told?', 'Only where telling them would put the child at risk.'),
    'sets-out': setsOut({
      purpose: 'What it was for',
      'main-issues': 'The main things that happened',
      worries: 'What was worrying, and how to tackle it',
      strengths: 'What went well, and strengths seen',
      analysis: 'What it means for the child',
      'checklist-followed': 'Everything the recording checklist asks',
      'risk-assessment-used': 'The risks to watch for, and whether they were seen',
      relationships: 'How child and family were together',
      'social-worker-engaged': 'What the social worker was asked to do for the family',
      'plain-words': 'Plain words and job titles, so that a stranger would understand',
    }),
  },
});
