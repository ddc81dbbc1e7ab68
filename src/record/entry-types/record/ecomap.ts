import { entryType } from '../../declare.ts';

export const ecomap = entryType({
  name: 'ecomap',
  area: 'record',
  label: 'Ecomap',
  plural: 'Ecomaps',
  help: 'A drawing of the people and places around the child and how strong each tie is.',
});
