import { entryType } from '../../declare.ts';

export const genogram = entryType({
  name: 'genogram',
  area: 'record',
  label: 'Genogram',
  plural: 'Genograms',
  help: 'A drawing of the family, made or brought up to date with them.',
});
