import { entryType, text, yesNo } from '../../declare.ts';
import { how, notes } from '../../fields.ts';

export const earlyHelpContact = entryType({
  name: 'early-help-contact',
  area: 'early-help',
  label: 'Early help contact',
  plural: 'Early help contacts',
  help: 'The practitioner was in touch with the family, other than by seeing the child on a visit.',
  fields: {
    first: yesNo('Is this the first call?', 'The first time you telephone the family after the work is given to you.'),
    how,
    reached: yesNo('Did you reach them?', 'A message left is an attempt: record no.'),
    notes,
    purpose: text('What was it for?', 'Tie it to the plan: which worry, which goal.'),
  },
});
