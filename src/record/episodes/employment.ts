import type { EpisodeKind } from '../types.ts';

export const employment: EpisodeKind = {
  name: 'employment',
  label: 'Employment',
  opens: [{ entry: 'employment-started' }],
  closes: [{ entry: 'employment-ended' }],
  replaces: true,
  attributes: {
    role: [{ entry: 'employment-started', field: 'role' }],
    'newly-qualified': [{ entry: 'employment-started', field: 'newly-qualified' }],
    'returning-to-practice': [{ entry: 'employment-started', field: 'returning-to-practice' }],
  },
};
