import { choice, entryType } from '../../declare.ts';
import { sentOn, sharedWith } from '../../fields.ts';

export const preProceedingsPlanShared = entryType({
  name: 'pre-proceedings-plan-shared',
  area: 'court',
  label: 'Pre-proceedings plan shared',
  plural: 'Pre-proceedings plans shared',
  help: 'The draft or agreed plan is with parents and their solicitors.',
  fields: {
    kind: choice('Which version?', { draft: 'Draft', agreed: 'Agreed' }, 'Draft goes before the meeting.'),
    with: sharedWith,
    'sent-on': sentOn,
  },
});
