import type { EpisodeKind } from '../types.ts';

export const earlyHelp: EpisodeKind = {
  name: 'early-help',
  label: 'Early help',
  opens: [{ entry: 'early-help-started' }],
  closes: [{ entry: 'early-help-ended' }],
  attributes: {},
};
