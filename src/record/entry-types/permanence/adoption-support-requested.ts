import { entryType, text } from '../../declare.ts';

export const adoptionSupportRequested = entryType({
  name: 'adoption-support-requested',
  area: 'permanence',
  label: 'Help after adoption asked for',
  plural: 'Requests for help after adoption',
  help: 'An adoptive family, or someone for them, asks for help.',
  fields: { 'requested-by': text('Who asked?', 'The family, the school, another council.') },
});
