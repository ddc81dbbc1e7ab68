import type { EpisodeKind } from '../types.ts';

export const lookedAfter: EpisodeKind = {
  name: 'looked-after',
  label: 'Period of care',
  opens: [{ entry: 'period-of-care-started' }],
  closes: [{ entry: 'period-of-care-ended' }],
  attributes: {
    'legal-status': [
      { entry: 'period-of-care-started', field: 'legal-status' },
      { entry: 'legal-status-changed', field: 'legal-status' },
    ],
  },
};
