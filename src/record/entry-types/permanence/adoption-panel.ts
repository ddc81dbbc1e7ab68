import { choice, entryType, role, text } from '../../declare.ts';

export const adoptionPanel = entryType({
  name: 'adoption-panel',
  area: 'permanence',
  label: 'Panel',
  plural: 'Panels',
  help: 'An adoption or fostering panel considered a plan, an approval or a match.',
  about: ['child', 'carer-household', 'prospective-carer'],
  fields: {
    for: choice(
      'For what?',
      { plan: 'Plan for adoption', approval: 'Approval', match: 'Match', review: 'Review' },
      'The question put to the panel.',
    ),
    'presented-by': role('Who presented it?', 'The role of the worker who brought it to panel.'),
    recommendation: text('Recommendation', 'What the panel advised, and why.'),
  },
});
