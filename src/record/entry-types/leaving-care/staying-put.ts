import { choice, entryType } from '../../declare.ts';

export const stayingPut = entryType({
  name: 'staying-put',
  area: 'leaving-care',
  label: 'Staying put agreed',
  plural: 'Staying put agreed',
  help: 'The young person stays on with their foster carers after 18.',
  fields: {
    considered: choice(
      'What was agreed?',
      { agreed: 'Staying put', 'not-wanted': 'Young person does not want it', 'not-possible': 'Carers cannot' },
      'Talk about it long before 18.',
    ),
  },
});
