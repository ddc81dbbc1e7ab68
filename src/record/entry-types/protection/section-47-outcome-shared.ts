import { entryType, longText } from '../../declare.ts';
import { sharedOn, sharedWith } from '../../fields.ts';

export const section47OutcomeShared = entryType({
  name: 'section-47-outcome-shared',
  area: 'protection',
  label: 'Section 47 outcome shared',
  plural: 'Section 47 outcomes shared',
  help: 'The family and agencies are told what the enquiry found.',
  fields: {
    with: sharedWith,
    'shared-on': sharedOn,
    comments: longText('What did they say?', 'Keep their words, above all where they disagree.'),
  },
});
