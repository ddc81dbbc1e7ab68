import type { EpisodeKind } from '../types.ts';

export const proceedings: EpisodeKind = {
  name: 'proceedings',
  label: 'Proceedings',
  opens: [{ entry: 'proceedings-issued' }],
  closes: [{ entry: 'proceedings-concluded' }],
  attributes: {},
};
