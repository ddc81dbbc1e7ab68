import type { SubjectKind } from '../record/types.ts';

/** How somebody may stand to a child's record, nearest first. */
export const RELATIONS = {
  'own-relative': 'is related to the child, or close to the family',
  allocated: 'is allocated to the child',
  reviewing: 'reviews or chairs for the child',
  covering: 'covers for somebody who is allocated and away',
  'in-the-team': 'is in the team that works with the child',
  named: 'is named as one who may see this record',
  auditing: 'was given this record to audit',
  glass: 'opened this record for a reason and a time',
} as const;

export type Relation = keyof typeof RELATIONS;

export const SENSITIVITIES = ['ordinary', 'restricted', 'sealed'] as const;
/** Restricted: only those who work with the child, and who is named. Sealed (an identity before adoption, say): only who is named. */
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** A record as a policy sees it, for one person. */
export interface RecordSeen {
  /** Whom it is about; a child where absent. */
  readonly kind?: SubjectKind;
  readonly sensitivity: Sensitivity;
  /** Every way in which this person stands to it today. */
  readonly relations: ReadonlySet<Relation>;
}
