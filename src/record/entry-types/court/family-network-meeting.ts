import { entryType } from '../../declare.ts';
import { attended, attendedByName, notes } from '../../fields.ts';

export const familyNetworkMeeting = entryType({
  name: 'family-network-meeting',
  area: 'court',
  label: 'Family network meeting',
  plural: 'Family network meetings',
  help: 'Relatives and friends meet with workers about how they can help keep the child safe.',
  fields: { attended, 'attended-by-name': attendedByName, notes },
});
