import { entryType, text, yesNo } from '../../declare.ts';
import { attended, chairedBy, childViews, setsOut, writtenContributions } from '../../fields.ts';

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
    'sets-out': setsOut({
      'fostering-standards': 'How the carers meet the fostering standards',
      'training-needs': 'What the carers need to learn',
      'development-plan': 'A plan for the carers’ learning, agreed with them',
      'support-needed': 'Help the carers or their family need',
    }),
    'sent-to-panel': yesNo('Has the report gone to panel?', 'For the panel to approve.'),
  },
});
