import { entryType, yesNo } from '../../declare.ts';

export const immunisationsChecked = entryType({
  name: 'immunisations-checked',
  area: 'care',
  label: 'Immunisations checked',
  plural: 'Immunisations checked',
  help: 'Someone has checked whether vaccinations are up to date.',
  fields: { 'up-to-date': yesNo('Are they up to date?', 'For the child’s age, by the national schedule.') },
});
