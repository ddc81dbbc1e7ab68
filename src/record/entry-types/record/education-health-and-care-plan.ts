import { choice, entryType, yesNo } from '../../declare.ts';

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
    'we-contributed': yesNo('Did we take part?', 'In person or in writing, with what we know of the child.'),
  },
});
