import { choice, date, entryType } from '../../declare.ts';

export const absence = entryType({
  name: 'absence',
  area: 'supervision',
  label: 'Absence',
  plural: 'Absences',
  help: 'The worker is away, so that nothing is expected of them meanwhile.',
  about: ['worker'],
  fields: {
    until: date('Until', 'The day they are back.'),
    reason: choice(
      'Why?',
      { leave: 'Leave', sickness: 'Sickness', parental: 'Parental leave', other: 'Another reason' },
      'No more detail than this.',
    ),
  },
});
