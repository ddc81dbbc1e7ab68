import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType, yesNo } from '../../declare.ts';

export const conferencePreparation = entryType({
  name: 'conference-preparation',
  area: 'protection',
  label: 'Family prepared for conference',
  plural: 'Families prepared for conference',
  help: 'The child and parents know what a conference is, who will be there and how to have their say.',
  fields: {
    for: choice('Which conference?', { initial: 'Initial', review: 'Review' }, 'The conference they were prepared for.'),
    with: choices('Who was prepared?', ATTENDEES, 'Name each parent and child.'),
    'leaflet-given': yesNo('Were they given something to keep?', 'A leaflet in their language, or an easy-read page.'),
    'advocate-offered': yesNo('Was an advocate offered?', 'For the child, and for a parent who needs one.'),
    'views-form-offered': yesNo(
      'Was the child helped to give their views in writing?',
      'A consultation form, a drawing or a letter, filled in with someone they trust.',
    ),
  },
});
