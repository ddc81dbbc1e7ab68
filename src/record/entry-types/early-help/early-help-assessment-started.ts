import { entryType } from '../../declare.ts';

export const earlyHelpAssessmentStarted = entryType({
  name: 'early-help-assessment-started',
  area: 'early-help',
  label: 'Early help assessment started',
  plural: 'Early help assessments started',
  help: 'Work with the family to understand strengths and needs begins.',
});
