import { entryType, yesNo } from '../../declare.ts';
import { covered, notes } from '../../fields.ts';

export const youthJusticeContact = entryType({
  name: 'youth-justice-contact',
  area: 'youth-justice',
  label: 'Youth justice contact',
  plural: 'Youth justice contacts',
  help: 'An appointment under the order.',
  fields: {
    attended: yesNo('Did the young person come?', 'If not, was there a good reason?'),
    'home-visit': yesNo('Was it at their home?', 'Yes where you saw them where they live.'),
    notes,
    covered: covered({
      'process-explained': 'What police, court and order mean, in words the young person uses',
      expectations: 'What is expected of the young person and of us',
      'risk-and-safety': 'Risk and safety, talked over openly',
      plan: 'The plan and its targets',
      strengths: 'What goes well',
      'what-happens-in-court': 'What happens in court',
      wellbeing: 'How the young person is, and whether the place looks after them',
      'family-contact': 'Keeping in touch with family and others who matter',
    }),
    'seen-alone': yesNo('Was the young person seen alone?', 'Out of hearing of parents and carers.'),
    'family-seen': yesNo('Was family met?', 'Parents, or whoever cares for the young person.'),
    'in-custody': yesNo('Is the young person in custody?', 'Yes where you saw them in a secure place.'),
  },
});
