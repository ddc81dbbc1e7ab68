import type { EpisodeKind } from '../types.ts';

export const privateFostering: EpisodeKind = {
  name: 'private-fostering',
  label: 'Private fostering',
  opens: [{ entry: 'private-fostering-started' }],
  closes: [{ entry: 'private-fostering-ended' }],
  attributes: {},
};
