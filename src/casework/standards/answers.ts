/** What is answered of the councils’ standards: read, compared, and tried on children. */
import type { Day, Moment } from '../../calendar/index.ts';
import type { Citation } from './citing.ts';
import type { Council, Named } from '../answers.ts';
import type { ExpectationLine } from '../expectations/answers.ts';

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
  /** What is overdue by it nobody can do any more; the record can be put right. */
  readonly onlyPutRight?: true;
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
