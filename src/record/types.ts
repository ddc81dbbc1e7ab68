/**
 * What a record is made of. Nothing here knows a council, a database or a screen.
 * Dates are day numbers (see `calendar/`); text that people read lives in the declarations, not in code.
 */
import type { Day, Moment } from '../calendar/index.ts';

/** Whom a record is about: standards apply to all five. */
export const SUBJECT_KINDS = ['child', 'carer-household', 'prospective-carer', 'worker', 'contact-arrangement'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name?: string;
  /** Date of birth; for an unborn child absent, with `expected` set instead. */
  readonly born?: Day;
  readonly expected?: Day;
}

export const ROLES = [
  'social-worker',
  'family-support-worker',
  'early-help-practitioner',
  'personal-adviser',
  'youth-justice-worker',
  'supervising-social-worker',
  'contact-supervisor',
  'residential-worker',
  'team-manager',
  'practice-manager',
  'service-manager',
  'head-of-service',
  'director',
  'principal-social-worker',
  'child-protection-chair',
  'independent-reviewing-officer',
  'conference-administrator',
  'quality-assurance-lead',
  'auditor',
  'performance-analyst',
  'business-support',
  'system-administrator',
  'information-governance-lead',
  'emergency-duty-worker',
  'legal-adviser',
  'health-professional',
  'designated-teacher',
  'virtual-school',
  'adoption-worker',
] as const;
export type Role = (typeof ROLES)[number];

/** The value of one field. Dates are ISO text ('2026-03-02'), choices their stored code, several choices an array. */
export type FieldValue = boolean | number | string | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

/** A tie from one entry to another: this decision `of` that assessment, this report `for` that conference. */
export interface Link {
  readonly rel: 'of' | 'for' | 'follows';
  readonly to: string;
}

/** One thing written in the record. Never changed, never deleted. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly subjects: readonly string[];
  /** When it happened (Europe/London). */
  readonly occurred: Moment;
  /** When it was written down; absent where the source does not say. */
  readonly recorded?: Moment | undefined;
  /** Who wrote it (or did it), and in which role. */
  readonly by?: string | undefined;
  readonly role?: Role | undefined;
  readonly fields: Fields;
  readonly links?: readonly Link[] | undefined;
  /** This entry stands in place of that one. */
  readonly supersedes?: string | undefined;
  /** This entry removes that one from what is judged and shown. */
  readonly strikesOut?: string | undefined;
  /** Why it supersedes or strikes out. */
  readonly reason?: string | undefined;
}

/**
 * What a source of entries could hold, so that silence is not read as neglect.
 * `everything` is Sightline itself; otherwise each entry type it can hold, with the fields it can hold
 * (`recorded` among them where it gives the date of writing).
 */
export interface Source {
  readonly name: string;
  readonly holds: 'everything' | Readonly<Record<string, readonly string[]>>;
  /** The days for which this source speaks; open where absent. */
  readonly from?: Day;
  readonly to?: Day;
}

/** All that is known about one subject. A record with no sources is taken to hold everything. */
export interface SubjectRecord {
  readonly subject: Subject;
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}

// ---- declarations: what can be recorded ----

export type FieldKind =
  | 'yes-no'
  | 'text'
  | 'long-text'
  | 'choice'
  | 'choices'
  | 'date'
  | 'number'
  | 'role'
  | 'worker'
  /** a length of time or count such as '6 weeks' */
  | 'limit'
  /** the id of a standard */
  | 'standard'
  /** people of the child's network, each by the id of the first entry about them: no standard can test it */
  | 'network';

export interface FieldDeclaration {
  readonly kind: FieldKind;
  /** The question or label people read. */
  readonly label: string;
  readonly help?: string;
  /** For choice and choices: stored code to the words shown. */
  readonly options?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** For people of the network: the field that tells the same by codes, which standards judge. */
  readonly codes?: string;
}

export type Area =
  | 'front-door'
  | 'early-help'
  | 'assessment'
  | 'child-in-need'
  | 'protection'
  | 'care'
  | 'permanence'
  | 'leaving-care'
  | 'private-fostering'
  | 'court'
  | 'plan'
  | 'meeting'
  | 'record'
  | 'people'
  | 'fostering'
  | 'supervised-contact'
  | 'youth-justice'
  | 'supervision';

/** One kind of entry, declared once; validation, forms, import, export and the language all follow from this. */
export interface EntryType {
  readonly name: string;
  readonly area: Area;
  /** Noun phrase in sentence case: 'Visit', 'Core group meeting'. */
  readonly label: string;
  /** The plural that lists use: 'Visits'. */
  readonly plural: string;
  readonly help: string;
  /** Whom it can be about. */
  readonly about: readonly SubjectKind[];
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  /** Each one brings the one before it up to date: its form can begin with what was written then, and what is new in it is marked. */
  readonly broughtUpToDate?: boolean;
  /** Shown in a chronology as a significant event. */
  readonly significant?: boolean;
  /** After this entry nothing more is owed to the subject, and every episode has ended (a child's death). */
  readonly closesRecord?: boolean;
  /** This entry ends the work that was under way: clocks still open lapse on its day (a case is closed). */
  readonly endsWork?: boolean;
  /** It says little by itself: it stands with the entry that it is of, and not among the others. */
  readonly standsWithAnother?: true;
  /** Of these fields one at least is answered; otherwise it is said so, beside the first. */
  readonly needsOneOf?: { readonly fields: readonly [string, ...string[]]; readonly otherwise: string };
  /** The field that tells one from another of the same day, where somebody chooses among them. */
  readonly toldApartBy?: string;
}

/** An entry that opens or closes an episode, narrowed by its fields; a list means any of. */
export interface EpisodeCue {
  readonly entry: string;
  readonly where?: Readonly<Record<string, FieldValue>>;
  /** The cue is not given where any of these holds. */
  readonly unless?: Readonly<Record<string, FieldValue>>;
  /** For a closing cue: on the day the episode opened it belongs to what came before, and closes nothing. */
  readonly onLaterDays?: boolean;
}

/** A period computed from entries. */
export interface EpisodeKind {
  readonly name: string;
  readonly label: string;
  readonly opens: readonly EpisodeCue[];
  readonly closes: readonly EpisodeCue[];
  /** Opening again while open ends the one before (a new placement, a new allocation), instead of being ignored. */
  readonly replaces?: boolean;
  /** Episodes run side by side when this field differs (allocations by role). */
  readonly sideBySideBy?: string;
  /** In the record of a subject of these kinds, one runs for each other subject of the entry (a worker's allocations). */
  readonly oneForEachOther?: readonly SubjectKind[];
  /** Attribute name to where its value comes from, latest on or before the day wins; the opening entry counts. */
  readonly attributes: Readonly<Record<string, readonly AttributeSource[]>>;
}

/** An attribute's value is read from a field of the entry, or is the same whenever such an entry is made. */
export type AttributeSource = { readonly entry: string; readonly field: string } | { readonly entry: string; readonly value: FieldValue };

export interface Episode {
  readonly kind: string;
  readonly opened: Entry;
  readonly from: Day;
  /** The day it ended; absent while open. The end day itself is not within the episode, save for same-day work. */
  readonly to?: Day;
  readonly closed?: Entry;
  /** Attribute changes in date order: the value holds from that day on. */
  readonly attributes: Readonly<Record<string, readonly { readonly from: Day; readonly value: FieldValue }[]>>;
}
