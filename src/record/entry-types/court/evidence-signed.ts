import { entryType, text } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const evidenceSigned = entryType({
  name: 'evidence-signed',
  area: 'court',
  label: 'Evidence signed off',
  plural: 'Evidence signed off',
  help: 'A manager has read and signed what goes to court.',
  fields: {
    what: text('What?', 'Statement, care plan, assessment.'),
    'sets-out': setsOut({
      'impact-on-child': 'What it means for the child',
      succinct: 'No more than is needed',
      'within-page-limit': 'Within the pages the court allows',
      'practice-directions': 'As the court’s own directions ask',
    }),
  },
});
