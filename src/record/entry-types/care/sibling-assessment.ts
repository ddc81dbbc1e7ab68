import { entryType } from '../../declare.ts';
import { childViews, summary } from '../../fields.ts';

export const siblingAssessment = entryType({
  name: 'sibling-assessment',
  area: 'care',
  label: 'Together or apart assessment',
  plural: 'Together or apart assessments',
  help: 'What brothers and sisters need from one another, now and as they grow.',
  fields: { 'child-views': childViews, summary },
});
