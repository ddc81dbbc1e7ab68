import { entryType } from '../../declare.ts';

export const opticalCheck = entryType({
  name: 'optical-check',
  area: 'care',
  label: 'Eye test',
  plural: 'Eye tests',
  help: 'An optician has tested the child’s eyes.',
});
