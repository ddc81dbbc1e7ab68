import { entryType } from '../../declare.ts';
import { setsOut, summary } from '../../fields.ts';

export const caseSummary = entryType({
  name: 'case-summary',
  area: 'record',
  label: 'Case summary',
  plural: 'Case summaries',
  help: 'A page anyone on duty tonight could act on.',
  broughtUpToDate: true,
  fields: {
    summary,
    'sets-out': setsOut({
      'who-the-child-is': 'Who this child is',
      'lived-experience': 'What life is like for the child',
      'child-views': 'What the child thinks, wants and feels',
      'why-involved': 'Why we are involved',
      worries: 'What we are worried about',
      plan: 'What is planned',
      progress: 'What has got better, and what not',
      'important-people': 'Who matters to the child, and what they mean to them',
      'significant-events': 'What has happened',
      purpose: 'What visits and meetings are for',
      impact: 'What has changed for the child',
    }),
  },
});
