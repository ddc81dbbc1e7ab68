import type { EpisodeKind } from '../types.ts';

export const missing: EpisodeKind = {
  name: 'missing',
  label: 'Missing',
  opens: [{ entry: 'missing-started' }],
  closes: [{ entry: 'missing-ended' }],
  attributes: {
    kind: [{ entry: 'missing-started', field: 'kind' }],
  },
};
