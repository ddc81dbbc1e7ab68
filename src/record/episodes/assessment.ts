import type { EpisodeKind } from '../types.ts';

export const assessment: EpisodeKind = {
  name: 'assessment',
  label: 'Assessment',
  opens: [{ entry: 'assessment-started' }],
  closes: [{ entry: 'assessment-authorised' }, { entry: 'case-closed' }],
  attributes: {
    kind: [{ entry: 'assessment-started', field: 'kind' }],
    'disabled-children': [{ entry: 'assessment-started', field: 'disabled-children' }],
  },
};
