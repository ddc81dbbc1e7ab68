import type { CorrectionDecision } from '../../../store/rights-of-people/index.ts';

/** What was decided when somebody said that an entry is wrong, as they read it. */
export const CORRECTION_WORDS: Readonly<Record<CorrectionDecision, string>> = {
  amended: 'It was changed.',
  'not-amended': 'It was not changed.',
  'stands-beside': 'Both are kept, side by side.',
};
