import type { EntryForm } from './form.ts';

/** Written anew each time from the one before, so that only what has changed is typed. */
export const caseSummaryForm: EntryForm = {
  type: 'case-summary',
  title: 'Write the case summary',
  of: 'a case summary of',
  took: 'is told of in it',
  together: [],
  beginsFromLast: true,
  apart: [
    {
      fields: [
        { name: 'tonight' },
        { name: 'who-the-child-is' },
        { name: 'life' },
        { name: 'why-involved' },
        { name: 'worries' },
        { name: 'plan' },
        { name: 'progress' },
        { name: 'people' },
      ],
    },
    { folded: 'In one piece instead, and what else it tells', fields: [{ name: 'summary' }, { name: 'sets-out' }] },
  ],
  tells: {
    field: 'sets-out',
    by: {
      'who-the-child-is': 'who-the-child-is',
      life: 'lived-experience',
      'why-involved': 'why-involved',
      worries: 'worries',
      plan: 'plan',
      progress: 'progress',
      people: 'important-people',
    },
  },
};
