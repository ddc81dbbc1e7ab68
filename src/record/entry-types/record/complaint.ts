import { entryType, longText, text } from '../../declare.ts';

export const complaint = entryType({
  name: 'complaint',
  area: 'record',
  label: 'Complaint',
  plural: 'Complaints',
  help: 'A child, parent or carer is unhappy with what we did and says so.',
  fields: {
    'made-by': text('Who complained?', 'The child’s own complaint comes first.'),
    about: longText('What about?', 'In their words.'),
    outcome: longText('What came of it?', 'What was put right and what was learned.'),
  },
});
