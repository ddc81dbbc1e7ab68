import type { EpisodeKind } from '../types.ts';

export const section47: EpisodeKind = {
  name: 'section-47',
  label: 'Section 47 enquiry',
  opens: [{ entry: 'section-47-started' }],
  closes: [
    { entry: 'section-47-completed' },
    { entry: 'conference-not-required' },
    { entry: 'initial-conference' },
    { entry: 'case-closed' },
  ],
  attributes: {},
};
