import type { EpisodeKind } from '../types.ts';

export const unaccompanied: EpisodeKind = {
  name: 'unaccompanied',
  label: 'Unaccompanied',
  opens: [{ entry: 'unaccompanied-status', where: { started: true } }],
  closes: [{ entry: 'unaccompanied-status', where: { started: false } }, { entry: 'period-of-care-ended' }],
  attributes: {},
};
