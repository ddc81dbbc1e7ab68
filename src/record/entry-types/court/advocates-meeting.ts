import { entryType } from '../../declare.ts';
import { attended, notes, setsOut } from '../../fields.ts';

export const advocatesMeeting = entryType({
  name: 'advocates-meeting',
  area: 'court',
  label: 'Advocates’ meeting',
  plural: 'Advocates’ meetings',
  help: 'The lawyers meet before a hearing to narrow what is in dispute.',
  fields: {
    attended,
    'sets-out': setsOut({
      'evidence-dates': 'When evidence is due',
      'next-hearings': 'When the next hearings are',
      directions: 'What was asked for',
    }),
    notes,
  },
});
