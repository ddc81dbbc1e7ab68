import { entryType, yesNo } from '../../declare.ts';
import { setsOut, sharedOn, sharedWith } from '../../fields.ts';

export const placementInformationShared = entryType({
  name: 'placement-information-shared',
  area: 'care',
  label: 'Placement information shared',
  plural: 'Placement information shared',
  help: 'Carers have what they need to look after this child from the first night.',
  fields: {
    with: sharedWith,
    'shared-on': sharedOn,
    'risk-shared': yesNo('Were risks shared too?', 'Carers can only keep a child safe from what they know about.'),
    'sets-out': setsOut({
      'family-history': 'The family’s history',
      'likes-and-dislikes': 'What the child likes and dislikes',
      vulnerabilities: 'What the child may need protecting from',
      risks: 'Risks to the child and from them',
      routines: 'Days, nights, food and comfort',
    }),
  },
});
