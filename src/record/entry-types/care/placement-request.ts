import { setsOut } from '../../fields.ts';
import { entryType, role, yesNo } from '../../declare.ts';

export const placementRequest = entryType({
  name: 'placement-request',
  area: 'care',
  label: 'Placement requested',
  plural: 'Placements requested',
  help: 'A placement is being looked for, with what the child needs and wants set out.',
  fields: {
    'agreed-by': role('Who agreed the search?', 'The role of the manager.'),
    'sets-out': setsOut({
      needs: 'What the child needs',
      'child-views': 'What the child thinks, wants and feels',
      'family-carers': 'Relatives and friends who could care for the child, for now or for good',
      'options-weighed': 'The real options, with what each risks and gains',
      'family-time': 'Family, friends and school to stay near',
      'when-needed': 'By when a placement is needed',
    }),
    emergency: yesNo('Is it an emergency?', 'Needed today.'),
  },
});
