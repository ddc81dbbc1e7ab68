import { choice, entryType, yesNo } from '../../declare.ts';

export const trainingPlaceAgreed = entryType({
  name: 'training-place-agreed',
  area: 'supervision',
  label: 'Training place agreed',
  plural: 'Training places agreed',
  help: 'A worker has been chosen for a longer course.',
  about: ['worker'],
  fields: {
    course: choice(
      'Which course?',
      {
        'systemic-certificate': 'Systemic practice, first year',
        'systemic-postgraduate': 'Systemic practice, second year',
        other: 'Another course',
      },
      'Record the second year apart.',
    ),
    'additional-place': yesNo('Is it a place left over?', 'Yes where those who come first did not fill it.'),
    'permanent-post': yesNo('Is the worker in a permanent post?', 'On the day of the choice.'),
    'appraisal-targets-met': yesNo('Are they meeting the targets of their appraisal?', 'From the last one.'),
    'other-course': yesNo('Are they on another course tied to the job?', 'A qualification they study for at work.'),
    'team-kind': choice(
      'Whom does their team work with?',
      { 'child-protection': 'Children on protection plans', 'looked-after': 'Children in care', other: 'Others' },
      'Their main work.',
    ),
    post: choice(
      'Which post?',
      {
        'team-manager': 'Team manager',
        'advanced-practitioner': 'Advanced practitioner',
        'social-worker': 'Social worker',
        other: 'Another',
      },
      'On the day of the choice.',
    ),
  },
});
