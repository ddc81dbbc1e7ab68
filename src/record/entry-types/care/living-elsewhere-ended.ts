import { entryType } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const livingElsewhereEnded = entryType({
  name: 'living-elsewhere-ended',
  area: 'care',
  label: 'Long stay arranged by others ended',
  plural: 'Long stays arranged by others ended',
  help: 'The child comes home, or moves on from the place that others had arranged.',
  fields: { reason },
});
