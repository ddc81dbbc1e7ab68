import { covered } from '../../fields.ts';
import { entryType } from '../../declare.ts';

export const prospectiveCarerVisit = entryType({
  name: 'prospective-carer-visit',
  area: 'fostering',
  label: 'First visit to prospective carers',
  plural: 'First visits to prospective carers',
  help: 'A first visit, to see whether fostering or adoption is right for them.',
  about: ['prospective-carer'],
  fields: {
    covered: covered({
      purpose: 'Why you came',
      'how-it-works': 'How they will be assessed',
      'how-told-outcome': 'How they will hear what is recommended',
      'identity-and-communication': 'Who they are, and what they need so as to take part',
      'how-to-reach-manager': 'How to reach the manager if they are not content',
      privacy: 'Who sees what they tell us',
    }),
  },
});
