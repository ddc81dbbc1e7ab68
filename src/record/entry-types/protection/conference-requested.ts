import { choice, entryType } from '../../declare.ts';

export const conferenceRequested = entryType({
  name: 'conference-requested',
  area: 'protection',
  label: 'Conference requested',
  plural: 'Conferences requested',
  help: 'The team asks for a child protection conference to be arranged.',
  fields: { for: choice('Which conference?', { initial: 'Initial', review: 'Review' }, 'Review includes one brought forward.') },
});
