import { date, entryType, longText, yesNo } from '../../declare.ts';

export const caseSupervision = entryType({
  name: 'case-supervision',
  area: 'supervision',
  label: 'Case supervision',
  plural: 'Case supervision',
  help: 'Manager and worker think together about this child. It belongs on the child’s record.',
  fields: {
    reflective: yesNo('Was it reflective?', 'Room to ask what is life like for this child, what are we missing, what do we feel about it.'),
    actions: longText('What was agreed?', 'Who does what by when; look back at what was agreed last time.'),
    'last-actions-reviewed': yesNo('Were the last actions looked at?', 'Done, or still right?'),
    'visit-frequency-discussed': yesNo(
      'Was it asked how often the child should be seen?',
      'More often than the outer limit where this child needs it.',
    ),
    'child-voice-discussed': yesNo('Was the child’s voice in the room?', 'Their words, not a summary of them.'),
    'next-date': date('Next', 'Agreed today.'),
  },
});
