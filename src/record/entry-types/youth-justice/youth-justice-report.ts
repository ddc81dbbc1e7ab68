import { choice, entryType } from '../../declare.ts';
import { authorised, setsOut } from '../../fields.ts';

export const youthJusticeReport = entryType({
  name: 'youth-justice-report',
  area: 'youth-justice',
  label: 'Report to youth court or panel',
  plural: 'Reports to youth court or panel',
  help: 'What court or panel should know, and what is proposed.',
  significant: true,
  fields: {
    kind: choice('Which report?', { 'pre-sentence': 'Pre-sentence report', panel: 'Panel report' }, 'Whom it is for.'),
    'sets-out': setsOut({
      'best-interests': 'Why what is proposed is right for the child',
      'fits-risk': 'How it fits the risk',
      'least-penalty': 'The least that could be done: diversion, or an absolute discharge',
      'care-and-offending': 'Whether being in care lies behind it',
      'child-views': 'What the child thinks, wants and feels',
      strengths: 'What goes well and can be built on',
    }),
    authorised,
  },
});
