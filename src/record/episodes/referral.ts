import type { EpisodeKind } from '../types.ts';

export const referral: EpisodeKind = {
  name: 'referral',
  label: 'Referral',
  opens: [{ entry: 'referral', unless: { 'no-further-action': true } }],
  closes: [{ entry: 'case-closed' }, { entry: 'leaving-care-ended' }],
  attributes: {
    source: [{ entry: 'referral', field: 'source' }],
    'primary-need': [{ entry: 'referral', field: 'primary-need' }],
  },
};
