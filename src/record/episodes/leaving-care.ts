import type { EpisodeKind } from '../types.ts';

export const leavingCare: EpisodeKind = {
  name: 'leaving-care',
  label: 'Leaving care',
  opens: [{ entry: 'leaving-care-started' }],
  closes: [{ entry: 'leaving-care-ended' }],
  attributes: {
    'virtual-list': [{ entry: 'leaving-care-status-changed', field: 'virtual-list' }],
    status: [
      { entry: 'leaving-care-started', field: 'status' },
      { entry: 'leaving-care-status-changed', field: 'status' },
    ],
  },
};
