import type { EpisodeKind } from '../types.ts';

export const childInNeedPlan: EpisodeKind = {
  name: 'child-in-need-plan',
  label: 'Child in need plan',
  opens: [{ entry: 'child-in-need-plan-started' }],
  closes: [{ entry: 'child-in-need-plan-ended' }, { entry: 'case-closed' }],
  attributes: {
    kind: [{ entry: 'child-in-need-plan-started', field: 'kind' }],
  },
};
