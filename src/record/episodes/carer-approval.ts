import type { EpisodeKind } from '../types.ts';

export const carerApproval: EpisodeKind = {
  name: 'carer-approval',
  label: 'Approval as carers',
  opens: [{ entry: 'carer-household-approved' }],
  closes: [{ entry: 'carer-household-ended' }],
  attributes: {},
};
