import type { EpisodeKind } from '../types.ts';

export const placement: EpisodeKind = {
  name: 'placement',
  label: 'Placement',
  opens: [{ entry: 'placement-started' }],
  closes: [{ entry: 'placement-ended' }, { entry: 'period-of-care-ended' }],
  replaces: true,
  attributes: {
    kind: [{ entry: 'placement-started', field: 'kind' }],
    'carer-approval': [
      { entry: 'placement-started', field: 'carer-approval' },
      { entry: 'carer-temporarily-approved', value: 'temporary' },
      { entry: 'carer-approved', value: 'approved' },
    ],
    'also-lives-at': [{ entry: 'placement-started', field: 'also-lives-at' }],
    'out-of-area': [{ entry: 'placement-started', field: 'out-of-area' }],
    'agreed-permanent': [{ entry: 'placement-agreed-permanent', value: true }],
    'interval-agreed-after-assessment': [{ entry: 'placement-agreed-permanent', field: 'interval-agreed-after-assessment' }],
  },
};
