import { entryType, yesNo } from '../../declare.ts';
import { sharedWith } from '../../fields.ts';

export const chronologyUpdated = entryType({
  name: 'chronology-updated',
  area: 'record',
  label: 'Chronology updated',
  plural: 'Chronologies updated',
  help: 'Started, or brought up to today and read as a whole for pattern.',
  fields: { started: yesNo('Was it started today?', 'Yes for the first version.'), 'shared-with': sharedWith },
});
