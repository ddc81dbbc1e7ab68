import { choice, entryType, longText } from '../../declare.ts';

export const riskOutsideHomeRequestAnswered = entryType({
  name: 'risk-outside-home-request-answered',
  area: 'protection',
  label: 'Request for a meeting about risk answered',
  plural: 'Requests for meetings about risk answered',
  help: 'Those who chair such meetings agree to hold one, or send the request back with advice.',
  fields: {
    outcome: choice('Answer', { agreed: 'A meeting will be held', returned: 'Sent back' }, 'What they decided.'),
    recommendations: longText('What do they recommend?', 'Above all where the request is sent back.'),
  },
});
