import type { EpisodeKind } from '../types.ts';

export const childProtectionPlan: EpisodeKind = {
  name: 'child-protection-plan',
  label: 'Child protection plan',
  opens: [{ entry: 'child-protection-plan-started' }],
  closes: [{ entry: 'child-protection-plan-ended' }, { entry: 'case-closed' }],
  attributes: {
    category: [
      { entry: 'child-protection-plan-started', field: 'category' },
      { entry: 'category-changed', field: 'category' },
    ],
  },
};
