import { choice, entryType } from '../../declare.ts';

export const prospectiveCarerVisitRequested = entryType({
  name: 'prospective-carer-visit-requested',
  area: 'fostering',
  label: 'Visit asked for by prospective carers',
  plural: 'Visits asked for by prospective carers',
  help: 'People who think of fostering or adopting ask us to come and see them.',
  about: ['prospective-carer'],
  fields: { for: choice('For what?', { fostering: 'Fostering', adoption: 'Adoption', both: 'Both' }, 'What they think of.') },
});
