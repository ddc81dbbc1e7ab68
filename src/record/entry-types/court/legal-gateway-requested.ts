import { date, entryType } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

export const legalGatewayRequested = entryType({
  name: 'legal-gateway-requested',
  area: 'court',
  label: 'Legal gateway requested',
  plural: 'Legal gateways requested',
  help: 'A manager agrees that legal advice is needed and asks for the meeting.',
  fields: {
    rationale,
    'sets-out': setsOut({
      genogram: 'Genogram',
      chronology: 'Chronology',
      'family-assessed': 'What wider family could do, for now or for good',
      'family-carers': 'Relatives and friends who could care for the child, for now or for good',
      'private-law-order-considered': 'Whether a private law order would be enough',
      'pre-birth-arrangements': 'What is arranged for a child not yet born',
      'advocate-considered': 'Whether child or parents need an advocate',
      'order-sought': 'Which order would be asked for',
      'other-plans': 'How it fits with the child’s other plans',
    }),
    'next-panel': date('Next panel', 'The next panel with room for the child.'),
  },
});
