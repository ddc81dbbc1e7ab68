import { entryType } from '../../declare.ts';
import { setsOut, summary } from '../../fields.ts';

export const caseSummary = entryType({
  name: 'case-summary',
  area: 'record',
  label: 'Case summary',
  plural: 'Case summaries',
  help: 'A page anyone on duty tonight could act on.',
  fields: {
    summary,
    'sets-out': setsOut({
      'who-the-child-is': 'Who this child is',
      'lived-experience': 'What life is like for the child',
      'wishes-and-feelings': 'What the child wishes and feels',
      'why-involved': 'Why we are involved',
      risks: 'What worries us',
      plan: 'What is planned',
      progress: 'What has got better, and what not',
      'key-people': 'Who matters in the child’s life, and what they do',
      'significant-events': 'What has happened',
      purpose: 'What visits and meetings are for',
      'difference-made': 'What has changed for the child',
    }),
  },
});
