import type { EpisodeKind } from '../types.ts';

export const closerSupervision: EpisodeKind = {
  name: 'closer-supervision',
  label: 'Closer supervision',
  opens: [{ entry: 'closer-supervision-started' }],
  closes: [{ entry: 'closer-supervision-ended' }, { entry: 'employment-ended' }],
  replaces: true,
  attributes: { why: [{ entry: 'closer-supervision-started', field: 'why' }] },
};
