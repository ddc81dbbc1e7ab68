import { entryType, longText } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const recordCheck = entryType({
  name: 'record-check',
  area: 'record',
  label: 'Record checked',
  plural: 'Records checked',
  help: 'A manager reads the child’s record and says whether it is kept as it should be.',
  fields: {
    'sets-out': setsOut({
      'up-to-date': 'Visits, calls and meetings, up to date',
      'plain-words': 'Plain, honest and kind words that could be said to the child',
      'fact-and-opinion-apart': 'What was seen, what was said and what is thought, told apart',
      headings: 'The agreed headings for case notes',
      'lived-experience': 'What life is like for the child',
      'basic-details': 'Address, telephone numbers, family and others involved, all correct',
      genogram: 'A genogram in the agreed form',
      chronology: 'A chronology in the agreed form',
      'case-summary': 'A case summary in the agreed form',
    }),
    actions: longText('What must be put right?', 'Few things, each with a name and a day.'),
  },
});
