import { entryType } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const youthJusticeOrderEnded = entryType({
  name: 'youth-justice-order-ended',
  area: 'youth-justice',
  label: 'Youth justice order ended',
  plural: 'Youth justice orders ended',
  help: 'The order is finished, or is brought to an end.',
  significant: true,
  fields: { reason },
});
