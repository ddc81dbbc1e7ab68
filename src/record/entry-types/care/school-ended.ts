import { choice, entryType } from '../../declare.ts';

export const schoolEnded = entryType({
  name: 'school-ended',
  area: 'care',
  label: 'School ended',
  plural: 'Schools ended',
  help: 'The child leaves a school, or no longer has one.',
  fields: {
    reason: choice(
      'Why?',
      { moved: 'Moved on', excluded: 'Excluded', 'placement-moved': 'Placement moved', withdrawn: 'Withdrawn', other: 'Another reason' },
      'A move of school because a placement moved is avoided where it can be.',
    ),
  },
});
