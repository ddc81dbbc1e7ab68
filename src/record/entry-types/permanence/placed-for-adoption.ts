import { ADOPTERS_LEGAL_STATUS, ADOPTERS_SEX } from '../../codes/permanence.ts';
import { choice, date, entryType, number, yesNo } from '../../declare.ts';

export const placedForAdoption = entryType({
  name: 'placed-for-adoption',
  area: 'permanence',
  label: 'Placed for adoption',
  plural: 'Placed for adoption',
  help: 'The child goes to live with their adoptive family, or their foster carers become adopters.',
  significant: true,
  fields: {
    'with-foster-carers': yesNo('Are they the child’s foster carers?', 'Yes where the child stays where they are.'),
    'matched-on': date('Matched on', 'The day of the decision that matched child and family.'),
    'number-of-adopters': number('How many adopters?', 'One or two.', { min: 1, max: 2 }),
    'adopters-sex': choice('Adopters', ADOPTERS_SEX, 'As the return asks.'),
    'adopters-legal-status': choice('Adopters’ legal status', ADOPTERS_LEGAL_STATUS, 'As the return asks.'),
  },
});
