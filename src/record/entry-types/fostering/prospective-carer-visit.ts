import { entryType } from '../../declare.ts';

export const prospectiveCarerVisit = entryType({
  name: 'prospective-carer-visit',
  area: 'fostering',
  label: 'First visit to prospective carers',
  plural: 'First visits to prospective carers',
  help: 'A first visit, to see whether fostering or adoption is right for them.',
  about: ['prospective-carer'],
});
