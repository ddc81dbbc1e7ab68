import { choice, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const planningPanelReferral = entryType({
  name: 'planning-panel-referral',
  area: 'court',
  label: 'Referral to the planning panel',
  plural: 'Referrals to the planning panel',
  help: 'The child’s plan is put to the panel that agrees going to court, or looks into why that is taking long.',
  fields: {
    for: choice(
      'What for?',
      {
        'pre-proceedings': 'To start pre-proceedings',
        'issue-proceedings': 'To go to court',
        'long-pre-proceedings': 'Pre-proceedings still going on',
        other: 'Something else',
      },
      'What the panel is asked.',
    ),
    rationale,
  },
});
