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
    'sets-out': setsOut({
      history: 'What happened before, and what it means now',
      worries: 'What we are worried about',
      'how-needs-are-met': 'What the carers will need to do',
      'child-views': 'What the child thinks, wants and feels',
      'likes-and-dislikes': 'What the child likes and does not like',
      vulnerabilities: 'What the child may need protecting from',
      routines: 'Days, nights, food and comfort',
    }),
    'shared-on': sharedOn,
    'risk-shared': yesNo('Were risks shared too?', 'Carers can only keep a child safe from what they know about.'),
  },
});
