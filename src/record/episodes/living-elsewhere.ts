import type { EpisodeKind } from '../types.ts';

export const livingElsewhere: EpisodeKind = {
  name: 'living-elsewhere',
  label: 'Long stay arranged by others',
  opens: [{ entry: 'living-elsewhere-notified' }],
  closes: [{ entry: 'living-elsewhere-ended' }],
  attributes: {
    where: [{ entry: 'living-elsewhere-notified', field: 'where' }],
    'assessed-in-past-year': [{ entry: 'living-elsewhere-notified', field: 'assessed-in-past-year' }],
  },
};
