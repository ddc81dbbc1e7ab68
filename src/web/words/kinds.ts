import type { SubjectKind } from '../../record/types.ts';

/** What records can be about, as a line beneath a name. */
export const KIND_WORDS: Readonly<Record<SubjectKind, string>> = {
  child: 'child',
  'carer-household': 'carer household',
  'prospective-carer': 'prospective carer',
  worker: 'worker',
  'contact-arrangement': 'contact arrangement',
};
