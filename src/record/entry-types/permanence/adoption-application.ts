import { entryType } from '../../declare.ts';

export const adoptionApplication = entryType({
  name: 'adoption-application',
  area: 'permanence',
  label: 'Adoption application',
  plural: 'Adoption applications',
  help: 'The adopters have applied to court.',
});
