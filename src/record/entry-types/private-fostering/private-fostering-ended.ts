import { entryType } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const privateFosteringEnded = entryType({
  name: 'private-fostering-ended',
  area: 'private-fostering',
  label: 'Private fostering ended',
  plural: 'Private fostering ended',
  help: 'The child goes home, moves, turns 16, or stays on some other footing.',
  significant: true,
  fields: { reason },
});
