import { entryType, number, yesNo } from '../../declare.ts';

export const schoolExclusion = entryType({
  name: 'school-exclusion',
  area: 'care',
  label: 'Suspension or exclusion',
  plural: 'Suspensions and exclusions',
  help: 'A school has sent the child home or said they cannot come back.',
  significant: true,
  fields: {
    permanent: yesNo('Is it permanent?', 'No for a number of days.'),
    days: number('How many days?', 'Only for a suspension.', { min: 0, max: 45 }),
  },
});
