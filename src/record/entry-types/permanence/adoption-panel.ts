import { choice, entryType, text } from '../../declare.ts';

export const adoptionPanel = entryType({
  name: 'adoption-panel',
  area: 'permanence',
  label: 'Panel',
  plural: 'Panels',
  help: 'An adoption or fostering panel considered a plan, an approval or a match.',
  fields: {
    for: choice(
      'For what?',
      { plan: 'Plan for adoption', approval: 'Approval', match: 'Match', review: 'Review' },
      'The question put to the panel.',
    ),
    recommendation: text('Recommendation', 'What the panel advised, and why.'),
  },
});
