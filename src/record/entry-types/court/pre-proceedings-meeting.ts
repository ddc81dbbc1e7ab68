import { choice, entryType, yesNo } from '../../declare.ts';
import { attended, chairedBy, notes } from '../../fields.ts';

export const preProceedingsMeeting = entryType({
  name: 'pre-proceedings-meeting',
  area: 'court',
  label: 'Pre-proceedings meeting',
  plural: 'Pre-proceedings meetings',
  help: 'Parents, with their solicitors, and we agree what will change and how it will be assessed.',
  fields: {
    kind: choice('Which?', { initial: 'First', review: 'Review' }, 'Review: progress since the first.'),
    attended,
    'chaired-by': chairedBy,
    'plan-agreed': yesNo('Was a written plan signed?', 'Expectations on both sides, with dates.'),
    notes,
  },
});
