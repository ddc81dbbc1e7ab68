import { entryType } from '../../declare.ts';

export const developmentalCheck = entryType({
  name: 'developmental-check',
  area: 'care',
  label: 'Developmental check',
  plural: 'Developmental checks',
  help: 'The health visitor’s check of a child under five.',
});
