import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const changeShared = entryType({
  name: 'change-shared',
  area: 'care',
  label: 'Change talked through',
  plural: 'Changes talked through',
  help: 'Something that matters has changed for a child in care, and those who must know were told or asked.',
  fields: {
    change: choice(
      'What changed?',
      {
        'legal-status': 'Legal status',
        'care-plan': 'Care plan',
        placement: 'Where the child lives',
        circumstances: 'Something else in the child’s life',
      },
      'The main change.',
    ),
    with: choices('With whom?', ATTENDEES, 'Everyone who was told or asked.'),
    notes,
  },
});
