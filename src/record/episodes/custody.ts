import type { EpisodeKind } from '../types.ts';

export const custody: EpisodeKind = {
  name: 'custody',
  label: 'Custody',
  opens: [{ entry: 'custody-started' }],
  closes: [{ entry: 'custody-ended' }],
  attributes: {},
};
