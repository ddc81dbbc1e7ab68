import { entryType } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const contactRiskAssessment = entryType({
  name: 'contact-risk-assessment',
  area: 'supervised-contact',
  label: 'Family time risk assessment',
  plural: 'Family time risk assessments',
  help: 'What could go wrong, and what will be done about it.',
  about: ['child', 'contact-arrangement'],
  broughtUpToDate: true,
  fields: {
    'sets-out': setsOut({
      worries: 'What could go wrong',
      safeguards: 'What is done to keep the child safe',
      'lone-working': 'How the supervisor is safe',
    }),
  },
});
