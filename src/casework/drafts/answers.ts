/** What casework is told of drafts, and answers about them. */
import type { Day, Moment } from '../../calendar/index.ts';
import type { Named } from '../answers.ts';

/** Each name that a form sent, with its values as they were typed. */
export type DraftFields = Readonly<Record<string, readonly string[]>>;

/** A form as it stands before it is saved in the record. */
export interface DraftWritten {
  /** The form's own key. */
  readonly key: string;
  /** Whose it is: nobody else is ever shown it. */
  readonly owner: string;
  readonly type: string;
  /** Whom it is about so far; one at least. */
  readonly children: readonly string[];
  readonly sent: DraftFields;
  /** The open page it was written on; each has an id of its own. */
  readonly page: string;
  /** How often that page has sent it: what comes late is told from what comes after. */
  readonly turn: number;
  /** The version that page knew of; 0 where it was never kept. */
  readonly since: number;
  /** Pages that are gone, which this one goes on from. */
  readonly follows: readonly string[];
}

/** A draft as it is kept. */
export interface Draft {
  readonly key: string;
  readonly type: string;
  /** What it is a draft of, before the names: 'a visit to'. */
  readonly of: string;
  readonly children: readonly Named[];
  readonly sent: DraftFields;
  readonly version: number;
  readonly savedAt: Moment;
  /** The day on which it is cleared, unless somebody goes on with it. */
  readonly clearedOn: Day;
  /** That day is near. */
  readonly clearedSoon: boolean;
}

/** What came of keeping a draft. */
export type DraftSaved =
  | { readonly saved: true; readonly version: number; readonly savedAt: Moment }
  /** Another page has kept it otherwise since; nothing was changed. */
  | { readonly saved: false; readonly because: 'other version'; readonly other: Draft }
  /** The form is in the record already. */
  | { readonly saved: false; readonly because: 'recorded' }
  /** Nobody keeps more than so many. */
  | { readonly saved: false; readonly because: 'too many'; readonly most: number };
