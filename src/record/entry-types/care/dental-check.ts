import { entryType } from '../../declare.ts';

export const dentalCheck = entryType({
  name: 'dental-check',
  area: 'care',
  label: 'Dental check',
  plural: 'Dental checks',
  help: 'A dentist has seen the child.',
});
