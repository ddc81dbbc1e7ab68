import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType } from '../../declare.ts';
import { sentOn, setsOut, sharedWith } from '../../fields.ts';

export const preProceedingsPlanShared = entryType({
  name: 'pre-proceedings-plan-shared',
  area: 'court',
  label: 'Pre-proceedings plan shared',
  plural: 'Pre-proceedings plans shared',
  help: 'The draft or agreed plan is with parents and their solicitors.',
  fields: {
    kind: choice('Which version?', { draft: 'Draft', agreed: 'Agreed' }, 'Draft goes before the meeting.'),
    with: sharedWith,
    'sets-out': setsOut({
      outcomes: 'What will be different for the child',
      expectations: 'What is expected of each side',
      support: 'What help there will be',
      'review-arrangements': 'When and how it is looked at again',
      'other-plans': 'How it fits with the child’s other plans',
    }),
    'signed-by': choices('Who has signed it?', ATTENDEES, 'Each parent, and who signed for the council.'),
    'sent-on': sentOn,
  },
});
