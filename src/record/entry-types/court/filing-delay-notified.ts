import { choices, date, entryType, text } from '../../declare.ts';

export const filingDelayNotified = entryType({
  name: 'filing-delay-notified',
  area: 'court',
  label: 'Late filing reported',
  plural: 'Late filings reported',
  help: 'Legal services are told before a filing day that something will be late.',
  fields: {
    reason: text('Why?', 'What holds it up.'),
    'expected-on': date('When will it be ready?', 'The day the court can be told.'),
    told: choices(
      'Who has been told?',
      { 'team-manager': 'Team manager', 'legal-adviser': 'Council lawyer', court: 'Court', parties: 'Everyone in the proceedings' },
      'All of them, the same day.',
    ),
  },
});
