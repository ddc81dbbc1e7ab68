import { entryType } from '../../declare.ts';

export const contactRiskAssessment = entryType({
  name: 'contact-risk-assessment',
  area: 'supervised-contact',
  label: 'Family time risk assessment',
  plural: 'Family time risk assessments',
  help: 'What could go wrong, and what will be done about it.',
  about: ['child', 'contact-arrangement'],
});
