import { entryType } from '../../declare.ts';
import { attended, chairedBy, notes } from '../../fields.ts';

export const designatedOfficerMeeting = entryType({
  name: 'designated-officer-meeting',
  area: 'fostering',
  label: 'Meeting with the designated officer',
  plural: 'Meetings with the designated officer',
  help: 'A meeting about an allegation against someone who works with children. Link it to the allegation.',
  about: ['carer-household', 'child', 'worker'],
  significant: true,
  fields: { attended, 'chaired-by': chairedBy, notes },
});
