import { choices, entryType, yesNo } from '../../declare.ts';

export const guidanceRead = entryType({
  name: 'guidance-read',
  area: 'supervision',
  label: 'Guidance read',
  plural: 'Guidance read',
  help: 'The worker says that they have read and understood something their role rests on.',
  about: ['worker'],
  fields: {
    what: choices(
      'What?',
      {
        'practice-standards': 'The practice standards',
        'leaving-care-law': 'Law and guidance on leaving care',
        'leaving-care-policies': 'Our policies on leaving care',
        'care-leavers-charter': 'The care leavers’ charter',
        'youth-justice-guidance': 'National standards and guidance on youth justice',
      },
      'Only what was read and understood.',
    ),
    'questions-raised': yesNo('Was anything unclear taken to a manager?', 'Leave empty where nothing was.'),
  },
});
