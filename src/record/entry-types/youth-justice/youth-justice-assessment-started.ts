import { choice, entryType } from '../../declare.ts';

export const youthJusticeAssessmentStarted = entryType({
  name: 'youth-justice-assessment-started',
  area: 'youth-justice',
  label: 'Youth justice assessment started',
  plural: 'Youth justice assessments started',
  help: 'An assessment begins: for a new order, or for a report to court or panel.',
  fields: { for: choice('For what?', { order: 'A new order', report: 'A report to court or panel' }, 'What it begins with.') },
});
