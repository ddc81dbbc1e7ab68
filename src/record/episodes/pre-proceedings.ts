import type { EpisodeKind } from '../types.ts';

export const preProceedings: EpisodeKind = {
  name: 'pre-proceedings',
  label: 'Pre-proceedings',
  opens: [{ entry: 'pre-proceedings-started' }],
  closes: [{ entry: 'pre-proceedings-ended' }, { entry: 'case-closed' }],
  attributes: {},
};
