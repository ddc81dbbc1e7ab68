import { entryType, role, yesNo } from '../../declare.ts';

export const placementRequest = entryType({
  name: 'placement-request',
  area: 'care',
  label: 'Placement requested',
  plural: 'Placements requested',
  help: 'A placement is being looked for, with what the child needs and wants set out.',
  fields: {
    'agreed-by': role('Who agreed the search?', 'The role of the manager.'),
    emergency: yesNo('Is it an emergency?', 'Needed today.'),
  },
});
