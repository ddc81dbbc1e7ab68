import { entryType } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const inductionCompleted = entryType({
  name: 'induction-completed',
  area: 'supervision',
  label: 'Induction completed',
  plural: 'Inductions completed',
  help: 'A new starter has been through their induction.',
  about: ['worker'],
  fields: {
    covered: covered({
      'practice-framework': 'The practice framework',
      'practice-standards': 'The practice standards',
      'supervision-policy': 'What to expect of supervision',
      'law-and-procedure': 'Law, regulation and procedure',
      'performance-framework': 'How performance is measured',
      recording: 'Recording',
      'record-system': 'Using the record system',
      'data-protection': 'Data protection and how long records are kept',
    }),
  },
});
