/** The rows of a return, once read: what could not be used in one is absent from it. */
import type { Day } from '../../calendar/index.ts';

interface Row {
  readonly file: string;
  readonly line: number;
  /** The date of birth the row itself gives, which must agree with the header. */
  readonly born?: Day;
}

export interface HeaderRow extends Row {
  readonly table: 'header';
  readonly sex?: string;
  readonly ethnicity?: string;
  readonly upn?: string;
  readonly noUpnReason?: string;
  readonly mother?: boolean;
}

export interface EpisodeRow extends Row {
  readonly table: 'episodes';
  readonly began?: Day;
  /** RNE */
  readonly why?: string;
  readonly legalStatus?: string;
  readonly need?: string;
  readonly place?: string;
  readonly provider?: string;
  readonly regulatorNumber?: string;
  readonly ended?: Day;
  /** REC */
  readonly whyEnded?: string;
  /** REASON_PLACE_CHANGE */
  readonly whyMoved?: string;
}

export interface ReviewRow extends Row {
  readonly table: 'reviews';
  readonly held?: Day;
  readonly part?: string;
}

export interface UnaccompaniedRow extends Row {
  readonly table: 'unaccompanied';
  readonly ceased?: Day;
}

export interface MissingRow extends Row {
  readonly table: 'missing';
  readonly kind?: string;
  readonly began?: Day;
  readonly ended?: Day;
}

export interface PlacedRow extends Row {
  readonly table: 'placed-for-adoption';
  readonly decided?: Day;
  readonly reversed?: Day;
  readonly whyReversed?: string;
}

export interface AdoptionRow extends Row {
  readonly table: 'adoption';
  readonly decided?: Day;
  readonly matched?: Day;
  readonly adopters?: number;
  readonly adoptersSex?: string;
  readonly adoptersStatus?: string;
}

export interface PreviousPermanenceRow extends Row {
  readonly table: 'previous-permanence';
  readonly before?: string;
}

export interface WorkerRow extends Row {
  readonly table: 'social-workers';
  readonly worker?: string;
  readonly began?: Day;
  readonly ended?: Day;
  readonly why?: string;
}

export type ReturnRow =
  | HeaderRow
  | EpisodeRow
  | ReviewRow
  | UnaccompaniedRow
  | MissingRow
  | PlacedRow
  | AdoptionRow
  | PreviousPermanenceRow
  | WorkerRow;

type RowOf<T extends ReturnRow['table']> = Extract<ReturnRow, { table: T }>;

/** The rows of one table among a child's rows. */
export function rowsOf<T extends ReturnRow['table']>(rows: readonly ReturnRow[], table: T): readonly RowOf<T>[] {
  return rows.filter((row): row is RowOf<T> => row.table === table);
}
