import { entryType } from '../../declare.ts';
import { madeWithFamily, setsOut } from '../../fields.ts';

export const genogram = entryType({
  name: 'genogram',
  area: 'record',
  label: 'Genogram',
  plural: 'Genograms',
  help: 'A drawing of the family, made or brought up to date with them.',
  fields: {
    'made-with-family': madeWithFamily,
    'sets-out': setsOut({ 'three-generations': 'Three generations at least', 'extended-family': 'Aunts, uncles and cousins' }),
  },
});
