import { entryType } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const custodyEnded = entryType({
  name: 'custody-ended',
  area: 'youth-justice',
  label: 'Custody ended',
  plural: 'Custody ended',
  help: 'The young person is released, or moves on to adult custody.',
  significant: true,
  fields: { reason },
});
