import type { EpisodeKind } from '../types.ts';

export const openToSocialCare: EpisodeKind = {
  name: 'open-to-social-care',
  label: 'Open to social care',
  opens: [{ entry: 'referral', unless: { 'no-further-action': true } }],
  closes: [{ entry: 'case-closed' }, { entry: 'leaving-care-ended' }],
  attributes: {},
};
