import type { EpisodeKind } from '../types.ts';

export const youthJusticeOrder: EpisodeKind = {
  name: 'youth-justice-order',
  label: 'Youth justice order',
  opens: [{ entry: 'youth-justice-order-started' }],
  closes: [{ entry: 'youth-justice-order-ended' }],
  attributes: {},
};
