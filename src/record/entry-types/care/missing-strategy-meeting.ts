import { entryType } from '../../declare.ts';
import { attended, chairedBy, notes } from '../../fields.ts';

export const missingStrategyMeeting = entryType({
  name: 'missing-strategy-meeting',
  area: 'care',
  label: 'Missing meeting',
  plural: 'Missing meetings',
  help: 'Agencies meet about a child who goes missing often or for long.',
  fields: { attended, 'chaired-by': chairedBy, notes },
});
