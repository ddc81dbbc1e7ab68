import type { EntryForm } from './form.ts';

/** In the order of the conversation: what happens, what it is like, how likely harm is, and what follows. */
export const riskOutsideHomeAssessmentForm: EntryForm = {
  type: 'risk-outside-home-assessment',
  title: 'Record an assessment of risk outside the home',
  of: 'an assessment of risk outside the home for',
  took: 'is assessed',
  together: [],
  apart: [
    {
      heading: 'What is happening',
      intro:
        'Work it out with the young person, the family and whoever knows the places. The danger is outside; so is most of what can be changed.',
      fields: [{ name: 'harms' }, { name: 'what-happens' }, { name: 'places' }, { name: 'who-has-power' }],
    },
    {
      heading: 'The young person and the family',
      fields: [
        { name: 'child-words' },
        { name: 'safety' },
        { name: 'worked-out-with', first: ['child', 'mother', 'father', 'carers', 'police', 'school', 'health', 'youth-justice'] },
      ],
    },
    {
      heading: 'How likely is harm, and what follows',
      fields: [
        { name: 'tool' },
        { name: 'score' },
        { name: 'level' },
        { name: 'talked-over-with-manager', onlyIf: { field: 'level', is: 'high' } },
        { name: 'sets-out' },
        { name: 'route' },
        { name: 'route-reason' },
        { name: 'summary' },
      ],
    },
    { folded: 'The manager’s agreement', fields: [{ name: 'authorised' }] },
  ],
};
