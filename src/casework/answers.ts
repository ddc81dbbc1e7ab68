/** What casework answers to the doors: facts about children, expectations and standards, with nothing yet put into sentences. */
import type { Sensitivity } from '../access/relations.ts';
import type { Day, Moment, WorkingCalendar } from '../calendar/index.ts';
import type { Expectation, LateUnit } from '../engine/expectation.ts';
import type { Working } from '../engine/working.ts';
import type { SubjectKind } from '../record/types.ts';
import type { Place } from '../record/what-is-new.ts';
import type { Citation } from './citing.ts';
import type { Need } from './desk.ts';
import type { ChildPhotograph } from './files/answers.ts';
import type { HowMany, Story, Timeline, Told, Warning, WarningTold } from './front-page/answers.ts';
import type { Network } from './people/answers.ts';

export interface Council {
  readonly authority: string;
  readonly name: string;
  readonly document: string;
  readonly standards: number;
}

/** What is true of the whole desk just now; every page shows it in its head. */
export interface Situation {
  /** When this is asked, in England. */
  readonly now: Moment;
  readonly children: number;
  readonly demonstration: boolean;
  readonly asOf: Day;
  /** The as-of day is today and moves with it. */
  readonly today: boolean;
  readonly alwaysInForce: boolean;
  readonly council: Council;
  readonly councils: readonly Council[];
  /** The last day for which the files taken speak, where that lies behind the as-of day; nothing is known of what came after. */
  readonly filesEnd?: Day;
  /** That day came before these standards began. */
  readonly filesEndBeforeStandards?: boolean;
  /** A job that is under way. */
  readonly job?: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One expectation with the names a person needs beside it. */
export interface ExpectationLine {
  readonly expectation: Expectation;
  /** What is asked, as a short noun phrase: 'Visit, child protection plan'. */
  readonly title: string;
  readonly cited: Citation;
  readonly ownerRole: string;
  readonly personName?: string;
  /** From the as-of day to the day it is due (as agreed, where agreed); negative once past. Absent without a due date. */
  readonly away?: { readonly n: number; readonly unit: LateUnit };
  /** The types of entry that would meet it, or show what it asks for. */
  readonly settledBy: readonly string[];
  /** Whose decision it waits for; absent where it waits for none that can be made here. */
  readonly toDecide?: ToBeDecided;
}

export interface ToBeDecided {
  /** It is for whoever asks. */
  readonly yours: boolean;
  /** The roles that decide it, by name. */
  readonly by: readonly string[];
}

export interface WorklistLine {
  readonly child: Named & { readonly born?: Day; readonly expected?: Day };
  /** The most overdue, or else the nearest; absent when nothing is open. */
  readonly nearest?: ExpectationLine;
  /** How many others are overdue besides the nearest. */
  readonly alsoOverdue: number;
  readonly seen: Seen;
  readonly worker?: Named;
  readonly team?: string;
  /** What is in force: 'Child protection plan', 'Looked after'. */
  readonly plans: readonly string[];
}

/** When the child was last seen; `held` is false where no source could have shown it. */
export interface Seen {
  readonly held: boolean;
  readonly last?: Day;
  readonly aloneHeld: boolean;
  readonly alone?: Day;
}

export interface FamilyLines {
  /** Absent for a child with no known brothers or sisters on the list. */
  readonly name?: string;
  readonly lines: readonly WorklistLine[];
}

export interface Worklist {
  /** Children with each need, before `need` itself narrows the list. */
  readonly counts: Readonly<Record<Need, number>>;
  /** Children who match, on all pages. */
  readonly total: number;
  readonly families: readonly FamilyLines[];
  readonly page: number;
  readonly pages: number;
  /** To ask for the next page by, as `after`; absent on the last. */
  readonly next?: string;
  /** To ask for the page before by, as `before`; absent on the first. */
  readonly previous?: string;
  /** Children of that name whose records are not for whoever asks; absent where there are none, or nobody was looked for by name. */
  readonly alsoFound?: readonly ChildAnswer['child'][];
  readonly workers: readonly Named[];
  readonly teams: readonly string[];
  readonly standards: readonly { readonly id: string; readonly title: string }[];
}

export interface EpisodeLine {
  readonly kind: string;
  readonly label: string;
  readonly from: Day;
  readonly to?: Day;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What in it is new since an earlier entry that this one brings up to date. */
  readonly isNew?: 'all' | readonly Place[];
}

/** A fact with the day it has been so. */
export interface StandingFact {
  readonly value: string;
  readonly since: Day;
}

/** The same with who wrote it and when, where one entry says so. */
export interface FactTold extends StandingFact {
  readonly told?: Told;
}

export interface EntryLine {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly occurred: Moment;
  readonly recorded?: Moment;
  readonly by?: string;
  readonly role?: string;
  readonly significant: boolean;
  readonly facts: readonly Fact[];
  /** The earlier entry that it brings up to date, and when that was; what is new since is told of each fact. */
  readonly bringsUpToDate?: { readonly id: string; readonly occurred: Moment };
  /** It stands in place of an earlier entry, for this reason. */
  readonly replaces?: { readonly id: string; readonly reason?: string };
  /** It was replaced or removed later, for this reason. */
  readonly withdrawn?: { readonly how: 'replaced' | 'removed'; readonly reason?: string };
  /** What somebody says is wrong in it, and what was decided. */
  readonly said?: readonly SaidOfEntry[];
}

export interface SaidOfEntry {
  readonly by: string;
  readonly on: Day;
  readonly says: string;
  /** What was decided last, in a sentence, and why. */
  readonly decided?: string;
}

/** Who this is, as the head of every page about a child says it. */
export interface ChildHead {
  readonly child: Named & { readonly born?: Day; readonly expected?: Day };
  readonly sensitivity: Sensitivity;
  /** What is in force: 'Child protection plan'. */
  readonly plans: readonly string[];
  /** Who is allocated first. */
  readonly worker?: string;
  /** What the child likes to be called, where that is another name. */
  readonly knownAs?: string;
  readonly photograph?: ChildPhotograph;
  /** What whoever opens any page of the record must know first; none where absent. */
  readonly warnings?: readonly Warning[];
}

export interface ChildAnswer {
  readonly head: ChildHead;
  /** What else whoever asks may do with this record. */
  readonly may: { readonly write: boolean; readonly seeWhoLooked: boolean };
  readonly child: Named & { readonly born?: Day; readonly expected?: Day };
  readonly family: readonly (Named & { readonly born?: Day; readonly expected?: Day })[];
  readonly warnings: readonly WarningTold[];
  readonly plans: readonly FactTold[];
  readonly legalStatus?: FactTold;
  readonly livesWith?: FactTold;
  readonly workers: readonly { readonly role: string; readonly name: string; readonly since: Day; readonly told: Told }[];
  /** The manager who wrote in the record last. */
  readonly manager?: { readonly role: string; readonly name: string; readonly on: Day };
  /** The latest case summary; absent where none was ever written. */
  readonly story?: Story;
  /** Who is in the child's life on the day that is judged. */
  readonly network: Network;
  readonly seen: Seen;
  readonly seenTold: { readonly last?: Told; readonly alone?: Told };
  /** The child's latest own words. */
  readonly words?: { readonly text: string; readonly on: Day; readonly told: Told };
  readonly episodes: readonly EpisodeLine[];
  /** What is open, the soonest due first. */
  readonly expectations: readonly ExpectationLine[];
  /** How many stand in each way, those that are settled too. */
  readonly howMany: HowMany;
  readonly timeline: Timeline;
  /** Where the record came from, in words. */
  readonly sources: readonly string[];
}

/** Everything expected of one child, however it stands. */
export interface ExpectedAnswer {
  readonly head: ChildHead;
  readonly mayWrite: boolean;
  /** Open ones first, by the day they are due; then the latest of each other state. */
  readonly expectations: readonly ExpectationLine[];
  /** Of each state, those that are not listed too. */
  readonly howMany: HowMany;
  readonly asOf: Day;
}

/** A child, whose record has a page of its own. */
export interface IsChild {
  readonly kind: 'child';
}

/** The record of somebody who is no child. */
export interface RecordOfSubject {
  readonly head: ChildHead;
  readonly kind: Exclude<SubjectKind, 'child'>;
  readonly mayWrite: boolean;
  /** What a worker is employed as. */
  readonly role?: string;
  readonly workers: readonly { readonly role: string; readonly name: string; readonly since: Day }[];
  /** Whoever else its entries are about. */
  readonly with: readonly (Named & { readonly kind: SubjectKind })[];
  readonly episodes: readonly EpisodeLine[];
  /** Open ones first, by the day they are due; then the latest of each other state. */
  readonly expectations: readonly ExpectationLine[];
  /** Of each state, those that are not listed too. */
  readonly howMany: HowMany;
  readonly timeline: Timeline;
}

export interface LimitLine {
  /** '10 working days' */
  readonly limit: string;
  /** When this row speaks, in words; absent where it always does. */
  readonly when?: string;
  readonly clause?: string;
}

export interface VersionLine {
  readonly from: Day;
  readonly to?: Day;
  /** The whole of it in one plain sentence. */
  readonly sentence: string;
  readonly limits: readonly LimitLine[];
  /** What would meet it, as a phrase. */
  readonly metBy?: string;
  /** Who may agree another date, and how far. */
  readonly variedBy?: string;
  /** Whom it applies to, what ends it: a sentence each. */
  readonly notes: readonly string[];
}

/** How the children of this record stand against one standard, counted in expectations. */
export interface Standing {
  readonly inTime: number;
  readonly varied: number;
  readonly late: number;
  readonly overdue: number;
  readonly open: number;
  readonly notHeld: number;
  readonly other: number;
}

export interface StandardLine {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly chapter: string;
  readonly cited: Citation;
  readonly owner: string;
  readonly reading?: string;
  readonly purpose?: string;
  readonly versions: readonly VersionLine[];
  /** Absent where the record is not judged by this council's standards. */
  readonly standing?: Standing;
}

export interface StandardsAnswer {
  readonly council: Council;
  /** Statute beneath, where there is any. */
  readonly statute?: Council;
  readonly chapters: readonly { readonly name: string; readonly standards: readonly StandardLine[] }[];
  /** How many clauses of the document are judged, where the pack counts them. */
  readonly clauses?: { readonly judged: number; readonly all: number };
}

export interface ExampleLine {
  readonly name: string;
  readonly given: readonly { readonly on: Moment; readonly words: string }[];
  readonly on: Day;
  /** Each expectation that must come out, as the example writes it: 'state' to 'met', 'due' to '2025-06-18'. None: nothing is expected. */
  readonly expect: readonly Readonly<Record<string, string>>[];
}

export interface StandardAnswer {
  readonly council: Council;
  readonly standard: StandardLine;
  readonly examples: readonly ExampleLine[];
  /** Children with something open or late under it, most overdue first; at most 50. */
  readonly children: readonly { readonly child: Named; readonly line: ExpectationLine }[];
}

export interface WhyAnswer {
  readonly kind: SubjectKind;
  /** Whoever asks may write in this record too. */
  readonly mayWrite: boolean;
  readonly child: Named & { readonly born?: Day };
  readonly line: ExpectationLine;
  readonly council: Council;
  readonly standard: StandardLine;
  readonly version: VersionLine;
  readonly asOf: Day;
  readonly working: Working;
  readonly calendar: WorkingCalendar;
  /** The entries that the working names. */
  readonly entries: readonly EntryLine[];
  readonly started: Started;
  /** Entries that might have met it and did not, each with the reason in a sentence. */
  readonly didNotCount: readonly { readonly entry: string; readonly words: string }[];
  /** The working as sentences, in the order in which it can be redone with a pencil and a calendar. */
  readonly steps: readonly string[];
}

/** What started the clock. */
export type Started =
  | { readonly by: 'entry' | 'last-met'; readonly label: string; readonly on: Moment }
  | { readonly by: 'episode-start' | 'episode-end'; readonly label: string; readonly on: Moment }
  | { readonly by: 'other'; readonly words: string; readonly on: Moment };

export interface ImportPreview {
  readonly batch: string;
  readonly files: readonly { readonly name: string; readonly form: string; readonly bytes: number }[];
  readonly children: number;
  /** Entries by kind. */
  readonly counts: readonly { readonly label: string; readonly n: number }[];
  /** Faults grouped by what to do about them. */
  readonly faults: readonly FaultGroup[];
  /** What this form cannot tell, each a plain sentence. */
  readonly cannotTell: readonly string[];
  /** Rows as they would stand in the record. */
  readonly sample: readonly { readonly text: string }[];
  readonly takeable: boolean;
  /** The day the same content was taken; taking it again changes nothing. */
  readonly takenOn?: Day;
}

export interface FaultGroup {
  readonly what: string;
  readonly toDo: string;
  readonly n: number;
  /** `stops`: nothing can be taken. `skips`: the facts concerned are left out. `note`: taken as they are. */
  readonly effect: 'stops' | 'skips' | 'note';
  readonly places: readonly { readonly file: string; readonly line?: number; readonly text: string }[];
}

export interface Progress {
  readonly id: string;
  readonly doing: 'import' | 'demonstration' | 'judging' | 'comparing';
  /** 'Writing the record', 'Judging each child'. */
  readonly step: string;
  readonly done: number;
  /** Absent while it is not known. */
  readonly total?: number;
  readonly state: 'under-way' | 'finished' | 'failed';
  /** What went wrong and what to do, when failed. */
  readonly problem?: string;
}

/** What people ask of any council's standards, by the part of a child's journey. */
export interface QuestionsAnswer {
  /** Statute first. */
  readonly councils: readonly Council[];
  readonly subjects: readonly { readonly name: string; readonly questions: readonly QuestionLine[] }[];
  /** What at least two ask alike though no question asks it. */
  readonly unasked: readonly UnaskedLine[];
}

export interface UnaskedLine {
  readonly topic: string;
  readonly standards: readonly { readonly council: Council; readonly ids: readonly string[] }[];
}

export interface QuestionLine {
  readonly id: string;
  readonly asks: string;
  /** Those who answer, by authority. */
  readonly answered: readonly string[];
}

/** One question, as statute and every council answer it. */
export interface QuestionAnswer {
  readonly id: string;
  readonly subject: string;
  readonly asks: string;
  readonly kind: 'how-often' | 'by-when' | 'who' | 'what-must-it-show' | 'how-many';
  readonly packs: readonly PackAnswerLine[];
  /** Those counted from one start, and who of them gives the least time: all where none differs, none where it depends. */
  readonly strictest: readonly StrictestLine[];
  readonly previous?: Pick<QuestionLine, 'id' | 'asks'>;
  readonly next?: Pick<QuestionLine, 'id' | 'asks'>;
}

export interface StrictestLine {
  readonly among: readonly Council[];
  readonly strictest: readonly Council[];
  /** What they are counted from, where there is more than one such group. */
  readonly from?: string;
}

export interface PackAnswerLine {
  readonly council: Council;
  readonly statute: boolean;
  /** Empty where it is silent. */
  readonly found: readonly FoundLine[];
  readonly contradictions: readonly { readonly stricter: SaidLine; readonly other: SaidLine; readonly byTurns: boolean }[];
}

export interface SaidLine {
  readonly id: string;
  readonly limit: string;
  readonly when?: string;
  readonly clauses: readonly string[];
}

export interface FoundLine {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly owner: string;
  readonly clauses: readonly string[];
  readonly speaks: 'statute' | 'guidance' | 'local';
  readonly reading?: string;
  readonly limits: readonly SpannedLimit[];
  /** What it wants to see, in a phrase. */
  readonly wants: string;
  /** What it is counted from, or before. */
  readonly from?: string;
  /** Whom it applies to, where not to all. */
  readonly applies?: string;
}

export interface SpannedLimit extends LimitLine {
  /** The fewest and the most days, and working days, it comes to. */
  readonly span?: { readonly days: readonly [number, number]; readonly workingDays: readonly [number, number] };
}

/** What would be expected of the same children by another council's standards. */
export interface WhatWouldChange {
  readonly before: ChangingCouncil;
  readonly after: ChangingCouncil;
  readonly asOf: Day;
  readonly alwaysInForce: boolean;
  /** Children judged, and of how many anything changes. */
  readonly children: number;
  readonly changed: number;
  /** Children on record, where only a part of them was judged. */
  readonly sampledFrom?: number;
  /** Records with a date that the calendar does not reach. */
  readonly unjudged: number;
  readonly subjects: readonly { readonly name: string; readonly lines: readonly ChangeLine[] }[];
  /** What no named question asks, taken together. */
  readonly others: Changes;
  readonly work: readonly { readonly who: string; readonly before: number; readonly after: number }[];
  readonly share: { readonly before: ShareLine; readonly after: ShareLine };
  /** Those of whom most changes; at most 50. */
  readonly most: readonly (Named & Omit<Changes, 'before' | 'after' | 'people'>)[];
}

export interface ChangingCouncil extends Council {
  /** The day its standards start, where its document says. */
  readonly starts?: Day;
}

/** Expectations that stand open: by the one, by the other, and how they differ. */
export interface Changes {
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
  readonly sooner: number;
  readonly later: number;
  readonly people: number;
}

export interface ChangeLine extends Changes {
  readonly id: string;
  readonly asks: string;
}

export interface ShareLine {
  readonly inTime: number;
  readonly of: number;
  readonly notHeld: number;
}
