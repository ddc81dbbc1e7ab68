import { covered } from '../../fields.ts';
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
    'views-form-offered': yesNo(
      'Was the child helped to give their views in writing?',
      'A consultation form, a drawing or a letter, filled in with someone they trust.',
    ),
    covered: covered({
      purpose: 'What the conference is for and how it will go',
      'who-comes': 'Who comes, and what each of them does',
      'bring-someone': 'Bringing a friend, an advocate or a solicitor',
      'how-to-complain': 'How to complain',
      'disability-needs': 'What a disability or impairment calls for',
      'childcare-and-travel': 'Childcare and travel',
      'other-ways-to-be-heard': 'Other ways to be heard: writing, drawing, recording, someone to speak for them',
      'worries-talked-through': 'What worries them about it, and help to say what they think',
      'advocate-offered': 'Whether they want an advocate',
      'language-and-format': 'Papers in a language and form they can use',
    }),
  },
});
