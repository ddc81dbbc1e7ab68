import type { EpisodeKind } from '../types.ts';

export const adoptionPlacement: EpisodeKind = {
  name: 'adoption-placement',
  label: 'Adoptive placement',
  opens: [{ entry: 'placed-for-adoption' }],
  closes: [{ entry: 'adoption-order' }, { entry: 'placement-ended', onLaterDays: true }],
  attributes: {},
};
