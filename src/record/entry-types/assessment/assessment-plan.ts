import { entryType, number } from '../../declare.ts';
import { madeWithFamily, setsOut, sharedWith } from '../../fields.ts';

export const assessmentPlan = entryType({
  name: 'assessment-plan',
  area: 'assessment',
  label: 'Plan for the assessment',
  plural: 'Plans for assessments',
  help: 'How the assessment will be done, settled with the family at the start.',
  fields: {
    'made-with-family': madeWithFamily,
    'tools-planned': number('How many evidence-based tools will be used?', 'Count each once.', { min: 0, max: 50 }),
    'sets-out': setsOut({
      purpose: 'What the assessment is for, as the family were told',
      communication: 'How each of the family likes to be talked with, an interpreter if need be',
      timetable: 'What happens when',
      activities: 'What will be done with children and adults to find out',
      agencies: 'Who else is asked, and about what',
    }),
    'shared-with': sharedWith,
  },
});
