/** The tables as Kysely sees them. Days are read as day numbers and written as ISO dates; see `type-parsers.ts`. */
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { AuditEvent } from '../access/doors.ts';
import type { Sensitivity } from '../access/relations.ts';
import type { Day } from '../calendar/index.ts';
import type { FoundBy } from '../record/finding/index.ts';
import type { FieldValue, Link, Role, Source, SubjectKind } from '../record/types.ts';
import type { OpenState, StoredLateUnit, StoredState } from './stored-expectation.ts';
import type { StandingLine } from './standing.ts';
import type { RightsOfPeopleTables } from './rights-of-people/tables.ts';

type Date = ColumnType<Day, string, string>;
type DateOrNone = ColumnType<Day | null, string | null, string | null>;
type Instant = ColumnType<Temporal.Instant, string | undefined, string>;
type InstantOrNone = ColumnType<Temporal.Instant | null, string | null | undefined, string | null>;
type Json<T> = ColumnType<T, string, string>;

export interface AuthorityTable {
  authority: string;
  name: string;
  pack: string;
  as_if_always: Generated<boolean>;
  as_of: DateOrNone;
  demonstration: Generated<boolean>;
  judged_with: Generated<string | null>;
  judged_for: DateOrNone;
  created_at: Instant;
}

export interface SubjectTable {
  authority: string;
  subject: string;
  kind: SubjectKind;
  name: string | null;
  born: DateOrNone;
  expected: DateOrNone;
  search: string;
  last_seq: Generated<number>;
  last_hash: Buffer | null;
  revision: Generated<number>;
  family: Generated<string | null>;
}

export interface SubjectDetailsTable {
  authority: string;
  subject: string;
  stated: number;
  kind: SubjectKind;
  name: string | null;
  born: DateOrNone;
  expected: DateOrNone;
  batch: string | null;
  appended_at: Instant;
}

export interface HoldingTable {
  authority: string;
  holding: string;
  holds: Json<Source['holds']>;
}

export interface SourceTable {
  authority: string;
  subject: string;
  position: number;
  name: string;
  holding: string;
  from_day: DateOrNone;
  to_day: DateOrNone;
  batch: string | null;
  appended_at: Instant;
}

export interface JournalTable {
  authority: string;
  subject: string;
  seq: number;
  entry_id: string;
  type: string;
  occurred_day: Date;
  occurred_minute: number | null;
  recorded_day: DateOrNone;
  recorded_minute: number | null;
  author: string | null;
  role: Role | null;
  subjects: string[];
  fields: Json<Readonly<Record<string, FieldValue>>>;
  links: Json<readonly Link[]>;
  supersedes: string | null;
  strikes_out: string | null;
  reason: string | null;
  batch: string | null;
  appended_at: Instant;
  previous_hash: Buffer | null;
  hash: Buffer;
}

export interface BatchTable {
  authority: string;
  batch: string;
  fingerprint: string;
  name: string;
  kind: string;
  preview: ColumnType<unknown, string, never>;
  source: Json<Source>;
  state: 'waiting' | 'taken';
  prepared_at: Instant;
  counts: ColumnType<Readonly<Record<string, number>> | null, string | null, string>;
  taken_by: string | null;
  taken_at: ColumnType<Temporal.Instant | null, null, string>;
}

export interface RecordingTable {
  authority: string;
  recording: string;
  fingerprint: string;
  type: string;
  author: string;
  role: Role;
  entries: Json<readonly RecordedEntry[]>;
  appended_at: Instant;
}

export interface AuthorTable {
  authority: string;
  author: string;
  role: Role;
}

export interface SignedHeadsTable {
  authority: string;
  day: Date;
  moment: Instant;
  records: number;
  entries: number;
  root: Buffer;
  previous: Buffer | null;
  public_key: Buffer;
  signature: Buffer;
}

/** Whose record an entry went into, and its id there. */
export interface RecordedEntry {
  readonly subject: string;
  readonly entry: string;
}

export interface ExpectationTable {
  authority: string;
  pack: string;
  subject: string;
  standard: string;
  opened_day: Date;
  nth: number;
  state: OpenState;
  version: Date;
  owner: Role;
  person: string | null;
  opened_minute: number | null;
  due_day: DateOrNone;
  due_minute: number | null;
  agreed_due_day: DateOrNone;
  agreed_due_minute: number | null;
  warn_day: DateOrNone;
  late_unit: StoredLateUnit | null;
  row_clause: string | null;
}

export interface SubjectSummaryTable {
  authority: string;
  pack: string;
  subject: string;
  kind: SubjectKind;
  name: string;
  born: DateOrNone;
  expected: DateOrNone;
  search: string;
  worker: string | null;
  team: string | null;
  workers: string[];
  reviewers: string[];
  teams: string[];
  family: string | null;
  seen_held: boolean;
  last_seen_day: DateOrNone;
  seen_alone_held: boolean;
  last_seen_alone_day: DateOrNone;
  role: string | null;
  open: boolean;
  plans: string[];
  overdue: number;
  to_put_right: number;
  due_soon: number;
  upcoming: number;
  not_held: number;
  waiting: number;
  urgency: number;
  next_due_day: DateOrNone;
  next_standard: string | null;
  next_opened_day: DateOrNone;
  next_nth: number | null;
  sort_due: ColumnType<Day, never, never>;
  sort_seen: ColumnType<Day, never, never>;
  changes_on: DateOrNone;
  revision: number;
  digest: string;
}

export interface SubjectStandingTable {
  authority: string;
  pack: string;
  subject: string;
  standing: Json<readonly StandingLine[]>;
}

export interface SearchNameTable {
  authority: string;
  subject: string;
  part: 'child' | 'record';
  told: Json<FoundBy>;
  keys: string[];
}

export interface StandingChangeTable {
  authority: string;
  pack: string;
  standard: string;
  state: StoredState;
  expectations: number;
  late: number;
}

export interface CaseloadChangeTable {
  authority: string;
  pack: string;
  kind: SubjectKind;
  worker: string | null;
  team: string | null;
  open: boolean;
  subjects: number;
  overdue: number;
  to_put_right: number;
  due_soon: number;
  not_held: number;
  waiting: number;
}

export interface JudgingRunTable {
  authority: string;
  run: string;
  pack: string;
  as_of: Date;
  as_if_always: boolean;
  digest: string;
  state: Generated<'under-way' | 'finished' | 'superseded' | 'failed'>;
  problem: string | null;
  started_at: Instant;
  ended_at: ColumnType<Temporal.Instant | null, never, string>;
}

export interface JudgingPartTable {
  authority: string;
  run: string;
  part: number;
  after_subject: string;
  up_to_subject: string | null;
  subjects: number;
  done_at: ColumnType<Temporal.Instant | null, never, string>;
}

export interface RecordSensitivityTable {
  authority: string;
  subject: string;
  nth: number;
  sensitivity: Sensitivity;
  reason: string;
  set_by: string;
  set_at: Instant;
}

export interface RecordAccessTable {
  authority: string;
  access: string;
  subject: string;
  account: string;
  relation: 'named' | 'auditing' | 'glass' | 'own-relative';
  reason: string;
  given_by: string;
  from_at: Instant;
  to_at: InstantOrNone;
  ended_at: InstantOrNone;
  ended_by: string | null;
}

export interface AccessLogTable {
  authority: string;
  line: Generated<string>;
  at: Instant;
  account: string;
  request: string;
  door: string;
  event: AuditEvent;
  subject: string | null;
  outcome: 'allowed' | 'refused';
  because: string | null;
}

export interface NoticeTable {
  authority: string;
  notice: string;
  account: string;
  kind: 'glass-broken';
  access: string;
  told_at: Instant;
  seen_at: InstantOrNone;
}

export interface DelegationTable {
  authority: string;
  line: string;
  decision: string;
  by_roles: Role[];
  absent_roles: Role[];
  absent_accounts: string[];
  teams: string[] | null;
  up_to: string[] | null;
  from_day: Date;
  until_day: DateOrNone;
  reason: string;
  proposed_by: string;
  proposed_at: Instant;
}

export interface DocumentTemplateTable {
  authority: string;
  name: string;
  version: number;
  template: string | null;
  reason: string;
  written_by: string;
  written_at: Instant;
}

export interface DelegationChangeTable {
  authority: string;
  line: string;
  nth: number;
  what: 'agreed' | 'refused' | 'end-proposed' | 'end-agreed' | 'end-refused';
  ends_on: DateOrNone;
  reason: string;
  said_by: string;
  said_at: Instant;
}

export interface CouncilWordTable {
  authority: string;
  nth: number;
  act: 'add' | 'end';
  word: string;
  kind: 'blame' | 'jargon' | 'short';
  instead: string[];
  because: string | null;
  said_by: string;
  said_at: Instant;
}

export interface AccountTable {
  authority: string;
  account: string;
  name: string;
  sign_in: string;
  worker: string | null;
  invented: Generated<boolean>;
  password: string | null;
  password_at: InstantOrNone;
  code_hash: Buffer | null;
  code_until: InstantOrNone;
  factor: Buffer | null;
  factor_at: InstantOrNone;
  factor_step: number | null;
  issuer: string | null;
  subject: string | null;
  failures: Generated<number>;
  locked_until: InstantOrNone;
  left_on: DateOrNone;
  postcode: string | null;
  made_at: Instant;
}

export interface AccountRoleTable {
  authority: string;
  account: string;
  given: string;
  role: Role;
  team: string | null;
  from_day: Date;
  until_day: DateOrNone;
  given_by: string;
  given_at: Instant;
  ended_by: string | null;
}

export interface AbsenceCoverTable {
  authority: string;
  account: string;
  cover: string;
  covers: string;
  from_day: Date;
  until_day: DateOrNone;
  reason: string;
  given_by: string;
  given_at: Instant;
  ended_by: string | null;
}

export interface RecoveryCodeTable {
  authority: string;
  account: string;
  code_hash: Buffer;
  made_at: Instant;
  used_at: InstantOrNone;
  withdrawn_at: InstantOrNone;
}

export interface SessionTable {
  authority: string;
  token_hash: Buffer;
  account: string;
  started_at: Instant;
  last_seen_at: Instant;
  ends_at: Instant;
  factor_given: boolean;
  by_council: Generated<boolean>;
  ended_at: InstantOrNone;
}

export interface AccountChangeTable {
  authority: string;
  account: string;
  change: string;
  what: string;
  detail: Json<Readonly<Record<string, string>>>;
  by: string;
  at: Instant;
}

/** Each name that a form sent, with its values as they were typed. */
export type DraftFields = Readonly<Record<string, readonly string[]>>;

export interface DraftTable {
  authority: string;
  draft: string;
  owner: string;
  type: string;
  children: string[];
  sent: Json<DraftFields>;
  saved_at: Instant;
  version: number;
  written_on: string;
  turn: number;
}

export interface Schema extends RightsOfPeopleTables {
  record_sensitivity: RecordSensitivityTable;
  record_access: RecordAccessTable;
  access_log: AccessLogTable;
  notice: NoticeTable;
  delegation: DelegationTable;
  delegation_change: DelegationChangeTable;
  document_template: DocumentTemplateTable;
  council_word: CouncilWordTable;
  authority: AuthorityTable;
  subject: SubjectTable;
  subject_details: SubjectDetailsTable;
  holding: HoldingTable;
  source: SourceTable;
  journal: JournalTable;
  batch: BatchTable;
  recording: RecordingTable;
  author: AuthorTable;
  signed_heads: SignedHeadsTable;
  expectation: ExpectationTable;
  subject_summary: SubjectSummaryTable;
  subject_standing: SubjectStandingTable;
  search_name: SearchNameTable;
  standing_change: StandingChangeTable;
  caseload_change: CaseloadChangeTable;
  judging_run: JudgingRunTable;
  judging_part: JudgingPartTable;
  account: AccountTable;
  account_role: AccountRoleTable;
  absence_cover: AbsenceCoverTable;
  recovery_code: RecoveryCodeTable;
  session: SessionTable;
  account_change: AccountChangeTable;
  draft: DraftTable;
}

/** What reading functions take: the store's own connections, or a transaction under way. */
export type Reader = Kysely<Schema>;

/** What writing functions take: nothing is written outside a transaction. */
export type Writer = Transaction<Schema>;
