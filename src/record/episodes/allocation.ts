import type { EpisodeKind } from '../types.ts';

export const allocation: EpisodeKind = {
  name: 'allocation',
  label: 'Allocation',
  opens: [{ entry: 'allocation' }],
  closes: [{ entry: 'allocation-ended' }],
  replaces: true,
  sideBySideBy: 'role',
  oneForEachOther: ['worker'],
  attributes: {
    worker: [{ entry: 'allocation', field: 'worker' }],
    role: [{ entry: 'allocation', field: 'role' }],
    team: [{ entry: 'allocation', field: 'team' }],
  },
};
