import { entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const legalGatewayRequested = entryType({
  name: 'legal-gateway-requested',
  area: 'court',
  label: 'Legal gateway requested',
  plural: 'Legal gateways requested',
  help: 'A manager agrees that legal advice is needed and asks for the meeting.',
  fields: { rationale },
});
