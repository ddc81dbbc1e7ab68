/**
 * A standard as the engine reads it: the closed language of `docs/language.md`, already checked and parsed.
 * The packs room turns YAML into these; nothing here knows a council.
 */
import type { Day, Limit } from '../calendar/index.ts';
import type { Role, SubjectKind } from '../record/types.ts';
import type { Table } from './table.ts';

/** A test of one field's value. */
export type FieldTest =
  | { readonly kind: 'any-of'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'all-of'; readonly values: readonly string[] }
  | { readonly kind: 'none-of'; readonly values: readonly (string | number | boolean)[] }
  /** At least `n` of these; of anything at all where none are named. */
  | { readonly kind: 'some'; readonly n: number; readonly values?: readonly string[] | undefined }
  | { readonly kind: 'at-least'; readonly n: number }
  | { readonly kind: 'at-most'; readonly n: number }
  | { readonly kind: 'present'; readonly present: boolean };

/** Field tests that must all hold, the author's role, and groups of which one must hold. */
export interface Where {
  readonly fields: Readonly<Record<string, FieldTest>>;
  readonly by?: readonly Role[] | undefined;
  readonly any?: readonly Where[] | undefined;
  readonly linked?: boolean | undefined;
  /** Whether it says at what time of day it happened. */
  readonly timed?: boolean | undefined;
}

export interface Matcher {
  readonly entry: string;
  readonly where?: Where | undefined;
}

export interface Bounds {
  readonly from?: Limit | undefined;
  readonly under?: Limit | undefined;
}

export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'age'; readonly from?: number | undefined; readonly under?: number | undefined }
  | { readonly kind: 'unborn' }
  | { readonly kind: 'in'; readonly episodes: readonly string[] }
  | { readonly kind: 'attribute'; readonly tests: Readonly<Record<string, FieldTest>> }
  | { readonly kind: 'of'; readonly episode: string; readonly tests: Readonly<Record<string, FieldTest>> }
  | ({ readonly kind: 'lasted' } & Bounds)
  | ({ readonly kind: 'of-lasted'; readonly episode: string } & Bounds)
  | ({ readonly kind: 'ended'; readonly episode: string } & Bounds)
  | { readonly kind: 'had'; readonly matchers: readonly Matcher[]; readonly whole: boolean }
  | { readonly kind: 'had-in'; readonly episode: string; readonly matchers: readonly Matcher[] }
  | { readonly kind: 'latest'; readonly matcher: Matcher }
  | { readonly kind: 'met'; readonly from?: number | undefined; readonly under?: number | undefined }
  | { readonly kind: 'anchor'; readonly where: Where };

export interface Row {
  readonly when?: Condition | undefined;
  readonly limit: Limit;
  readonly clause?: string | undefined;
}

export type Anchor =
  | { readonly kind: 'entries'; readonly matchers: readonly Matcher[] }
  | { readonly kind: 'start-of'; readonly episode: string; readonly where?: Readonly<Record<string, FieldTest>> | undefined }
  | { readonly kind: 'end-of'; readonly episode: string }
  | { readonly kind: 'birthday'; readonly years: number; readonly months: number }
  | { readonly kind: 'later-of'; readonly anchors: readonly Anchor[] }
  | { readonly kind: 'first'; readonly anchor: Anchor }
  | { readonly kind: 'entry-date'; readonly matcher: Matcher; readonly field: string; readonly matchers?: readonly Matcher[] | undefined };

/** A period the standard lasts for: an episode, or the whole of life. */
export type While =
  | { readonly kind: 'episode'; readonly episode: string; readonly where?: Readonly<Record<string, FieldTest>> | undefined }
  | { readonly kind: 'life' };

export type Ending = { readonly kind: 'entry'; readonly matcher: Matcher } | { readonly kind: 'end-of'; readonly episode: string };

export interface VariedBy {
  readonly entry: string;
  readonly by?: readonly Role[] | undefined;
  readonly notLongerThan?: Limit | undefined;
  /** Only less time than the standard's own may be agreed. */
  readonly onlyShorter?: boolean | undefined;
}

/** What every shape shares. */
export interface VersionBase {
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly applies?: Condition | undefined;
  /** Its conditions as the engine asks them; put here when a pack is planned. */
  readonly table?: Table | undefined;
  /** Working days before the due date; 0 for no warning. */
  readonly warn: number;
  readonly owner?: Role | undefined;
  readonly variedBy?: VariedBy | undefined;
  readonly excusedBy: string;
}

/** From when a clock's limit is counted, where that is not the moment that starts it. */
export interface Counting {
  /** From the latest of these by the time the clock starts. */
  readonly countingFrom?: Anchor | undefined;
  /** Back from the date in this field of the entry that starts the clock. */
  readonly backFrom?: string | undefined;
}

export interface Within extends VersionBase, Counting {
  readonly shape: 'within';
  readonly after: Anchor;
  readonly rows: readonly Row[];
  readonly metBy: readonly Matcher[];
  readonly take: 'each' | 'first' | 'last';
  readonly endsWhen: readonly Ending[];
  readonly unless: readonly Matcher[];
}

export interface Every extends VersionBase {
  readonly shape: 'every';
  readonly while: While;
  readonly rows: readonly Row[];
  readonly metBy: readonly Matcher[];
}

export interface Before extends VersionBase {
  readonly shape: 'before';
  readonly before: readonly Matcher[];
  /** Entries with the date it is planned for. */
  readonly plannedBy: readonly { readonly matcher: Matcher; readonly field: string }[];
  /** Those entries alone, as the engine looks for them; put here when a pack is planned. */
  readonly planning?: readonly Matcher[] | undefined;
  readonly after?: Anchor | undefined;
  readonly rows: readonly Row[];
  readonly metBy: readonly Matcher[];
}

export interface Recorded extends VersionBase {
  readonly shape: 'recorded';
  readonly of: readonly Matcher[];
  readonly rows: readonly Row[];
  /** `recorded`, or the name of a date field. */
  readonly what: string;
}

export interface Current extends VersionBase {
  readonly shape: 'current';
  readonly while: While;
  readonly metBy: readonly Matcher[];
  /** Empty where a document need only exist. */
  readonly rows: readonly Row[];
  readonly first?: Limit | undefined;
}

export interface Shows extends VersionBase {
  readonly shape: 'shows';
  readonly of: readonly Matcher[];
  readonly must: Where;
  /** Entries of their own that may show it instead. */
  readonly or: readonly Matcher[];
  readonly rows: readonly Row[];
}

export interface Approved extends VersionBase, Counting {
  readonly shape: 'approved';
  readonly of: Anchor;
  readonly metBy: readonly Matcher[];
  readonly rows: readonly Row[];
  readonly ifSilent: boolean;
  readonly endsWhen: readonly Ending[];
  readonly unless: readonly Matcher[];
}

/** How a bounded count or length is measured. */
export type Measure =
  | { readonly kind: 'count-per'; readonly count: readonly Matcher[]; readonly while: While; readonly per: Limit; readonly n: number }
  | {
      readonly kind: 'count-until';
      readonly count: readonly Matcher[];
      readonly after: Anchor;
      readonly until: readonly Matcher[];
      readonly endsWhen: readonly Ending[];
      readonly n: number;
    }
  | { readonly kind: 'length-of'; readonly episode: string; readonly limit: Limit }
  | { readonly kind: 'count-open'; readonly episode: string; readonly n: number };

export interface Bounded extends VersionBase {
  readonly shape: 'at-most' | 'at-least';
  readonly measure: Measure;
}

export type Version = Within | Every | Before | Recorded | Current | Shows | Approved | Bounded;
export type Shape = Version['shape'];

/** With what authority a standard speaks: the law, guidance issued under it, or a council's own word. */
export type Speaks = 'statute' | 'guidance' | 'local';

export interface Standard {
  readonly id: string;
  /** A short noun phrase for lists: 'Visit, child protection plan'. YAML `title:`; where it is left out, made from the id. */
  readonly title: string;
  readonly authority: string;
  readonly chapter: string;
  readonly clauses: readonly string[];
  /** YAML `authority:`; `local` where it is left out. */
  readonly speaks: Speaks;
  /** The standards of statute, by id, that this one is a council's own way of keeping. */
  readonly standsOn: readonly string[];
  /** Whom it is about; a child unless the pack says otherwise. */
  readonly about: SubjectKind;
  readonly owner: Role;
  readonly says: string;
  readonly reading?: string | undefined;
  readonly purpose?: string | undefined;
  readonly versions: readonly Version[];
}

export interface Pack {
  readonly authority: string;
  readonly name: string;
  readonly document: string;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly standards: readonly Standard[];
}
