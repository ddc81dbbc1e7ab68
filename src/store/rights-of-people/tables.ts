/** The tables of what people may ask of their records, and of how long records are kept. */
import type { ColumnType } from 'kysely';
import type { Day } from '../../calendar/index.ts';
import type { SubjectKind } from '../../record/types.ts';

type Date = ColumnType<Day, string, string>;
type DateOrNone = ColumnType<Day | null, string | null, string | null>;
type Instant = ColumnType<Temporal.Instant, string | undefined, string>;

/** Who wrote it down, and when. */
interface Written {
  by_account: string;
  by_name: string;
  written_at: Instant;
}

/** Who asks for a record, in what right. */
export const ASKING_KINDS = ['own-record', 'care-leaver', 'for-a-child', 'for-somebody-else'] as const;
export type AskingKind = (typeof ASKING_KINDS)[number];

export const REQUEST_STEPS = [
  'identity-checked',
  'extended',
  'prepared',
  'sent-back',
  'checked',
  'released',
  'refused',
  'withdrawn',
] as const;
export type RequestStepKind = (typeof REQUEST_STEPS)[number];

/** How far everything went that an answer was made of, so that it can be made again to the letter. */
export interface PreparedPack {
  /** The last entry of the record that is in it. */
  readonly seq: number;
  /** How many decisions about what to hide had been written. */
  readonly redactions: number;
  /** What was said to be wrong, each with how many answers it had. */
  readonly corrections: Readonly<Record<string, number>>;
  /** What the person and those who wrote were called, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** SHA-256 of the file that is sent, in hexadecimal. */
  readonly sha256: string;
}

export const CORRECTION_DECISIONS = ['amended', 'not-amended', 'stands-beside'] as const;
export type CorrectionDecision = (typeof CORRECTION_DECISIONS)[number];

export const HOLD_REASONS = ['public-inquiry', 'court', 'complaint', 'request', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export interface RightsOfPeopleTables {
  access_request: Written & {
    authority: string;
    request: string;
    subject: string;
    kind: AskingKind;
    asked_by: string;
    asked_as: string;
    received_on: Date;
  };
  access_request_step: Written & {
    authority: string;
    request: string;
    nth: number;
    subject: string;
    kind: RequestStepKind;
    on_day: Date;
    because: string | null;
    pack: ColumnType<PreparedPack | null, string | null, never>;
  };
  redaction: Written & {
    authority: string;
    request: string;
    nth: number;
    subject: string;
    entry_id: string;
    part: string;
    from_char: number;
    to_char: number;
    decision: 'hide' | 'show';
    reason: string | null;
    because: string | null;
    suggested: boolean;
  };
  correction_asked: Written & {
    authority: string;
    correction: string;
    subject: string;
    entry_id: string;
    says: string;
    said_by: string;
    said_on: Date;
  };
  correction_answer: Written & {
    authority: string;
    correction: string;
    nth: number;
    subject: string;
    decision: CorrectionDecision;
    because: string;
    on_day: Date;
  };
  legal_hold: Written & {
    authority: string;
    hold: string;
    step: 'placed' | 'lifted';
    subject: string;
    reason: HoldReason;
    because: string;
    on_day: Date;
  };
  retention_step: Written & {
    authority: string;
    subject: string;
    nth: number;
    kind: 'keep' | 'destroy' | 'agreed' | 'refused' | 'withdrawn';
    because: string;
    keep_until: DateOrNone;
    rule: string | null;
    due: DateOrNone;
    entries: number | null;
    on_day: Date;
  };
  retention_date: {
    authority: string;
    subject: string;
    kept_to: Date;
    rule: string;
  };
  destroyed_record: {
    authority: string;
    subject: string;
    kind: SubjectKind;
    rule: string;
    due: Date;
    last_seq: number;
    last_hash: Buffer | null;
    reviewed_by: string;
    reviewed_on: Date;
    agreed_by: string;
    agreed_on: Date;
    destroyed_at: Instant;
    written_at: Instant;
    signed_to: DateOrNone;
    leaves: Buffer | null;
    public_key: Buffer | null;
    signature: Buffer | null;
  };
  destroyed_leaf: {
    authority: string;
    subject: string;
    day: Date;
    last_seq: number;
    leaf: Buffer;
    places: number;
  };
  erased_row: {
    authority: string;
    of_table: string;
    at: Instant;
    key: string;
    subject: string;
    before: string;
    after: string;
  };
}
