import { choice, date, entryType } from '../../declare.ts';

export const closerSupervisionStarted = entryType({
  name: 'closer-supervision-started',
  area: 'supervision',
  label: 'Closer supervision started',
  plural: 'Closer supervision started',
  help: 'For a time the worker has supervision more often: after a return to work, or a large change of role.',
  about: ['worker'],
  fields: {
    why: choice(
      'Why?',
      { return: 'Return to work', 'role-change': 'Large change of role', other: 'Another reason' },
      'What makes it needed now.',
    ),
    until: date('Until', 'The day it is meant to end.'),
  },
});
