import { choice, entryType, longText, text } from '../../declare.ts';

export const chronologyNote = entryType({
  name: 'chronology-note',
  area: 'record',
  label: 'Chronology note',
  plural: 'Chronology notes',
  help: 'Whether one entry belongs in the chronology, and what it meant for the child. The latest such note of an entry holds.',
  fields: {
    place: choice(
      'Does it belong in the chronology?',
      { in: 'Yes, it goes in', out: 'No, it is left out' },
      'A chronology tells what mattered, not everything that happened.',
      { required: true },
    ),
    because: text('Why?', 'What makes it matter, or why it does not.'),
    impact: longText('What did it mean for the child then?', 'What they saw, heard, felt, lost or gained.'),
    since: longText('And since?', 'What it still means for them, and how you know.'),
  },
});
