import { choice, entryType, yesNo } from '../../declare.ts';
import { childViews, setsOut } from '../../fields.ts';

export const educationHealthAndCarePlan = entryType({
  name: 'education-health-and-care-plan',
  area: 'record',
  label: 'Education, health and care plan',
  plural: 'Education, health and care plans',
  help: 'A step in the plan for a child with special educational needs.',
  fields: {
    step: choice(
      'Which step?',
      { requested: 'Assessment requested', advice: 'Our advice sent', final: 'Final plan issued', reviewed: 'Reviewed', ended: 'Ended' },
      'What happened today.',
    ),
    'parents-included': yesNo('Have parents and young person been part of it?', 'From the first day, not at the end.'),
    'child-views': childViews,
    'sets-out': setsOut({
      outcomes: 'What the child or young person is to reach',
      'how-we-will-know': 'How and by when we will know',
      evidence: 'How the evidence led to it',
      'coordinated-help': 'How school, health and care work together',
      'options-weighed': 'The real options, with what each risks and gains',
      'personal-budget': 'Whether a personal budget would help',
      'moves-ahead': 'The moves and changes that are coming',
      'family-actions': 'What family and friends will do',
      'review-arrangements': 'When and how it is looked at again',
      'linked-reviews': 'How it is tied to the child’s other reviews',
      'adult-life': 'Getting ready for adult life',
    }),
    'we-contributed': yesNo('Did we take part?', 'In person or in writing, with what we know of the child.'),
  },
});
