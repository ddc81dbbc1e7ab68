import { entryType, text, yesNo } from '../../declare.ts';
import { attended, chairedBy, childViews, writtenContributions } from '../../fields.ts';

export const carerReview = entryType({
  name: 'carer-review',
  area: 'fostering',
  label: 'Foster carer review',
  plural: 'Foster carer reviews',
  help: 'The yearly look at how fostering is going, with the views of the children, the carers and others.',
  about: ['carer-household'],
  significant: true,
  fields: {
    first: yesNo('Is this the first?', 'The first after approval goes to panel.'),
    'chaired-by': chairedBy,
    'child-views': childViews,
    outcome: text('Outcome', 'Approval, terms and what the carers will learn next.'),
    attended: attended,
    'written-contributions': writtenContributions,
  },
});
