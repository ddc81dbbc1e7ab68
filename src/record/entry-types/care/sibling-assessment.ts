import { entryType } from '../../declare.ts';
import { childViews, setsOut, summary } from '../../fields.ts';

export const siblingAssessment = entryType({
  name: 'sibling-assessment',
  area: 'care',
  label: 'Together or apart assessment',
  plural: 'Together or apart assessments',
  help: 'What brothers and sisters need from one another, now and as they grow.',
  broughtUpToDate: true,
  fields: {
    'child-views': childViews,
    summary,
    'sets-out': setsOut({
      'each-childs-needs': 'What each child needs from the others',
      'best-interests': 'Why together or apart is best for each',
      'staying-in-touch': 'How they keep their tie if they live apart',
    }),
  },
});
