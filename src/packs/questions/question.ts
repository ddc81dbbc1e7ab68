/** A question that people ask of any council's standards, and how its answers are found in a pack. */
import type { Matcher, Shape } from '../../engine/index.ts';
import type { Role, SubjectKind } from '../../record/types.ts';

export const QUESTION_KINDS = ['how-often', 'by-when', 'who', 'what-must-it-show', 'how-many'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Which rows of a table answer: those of the first time, or of every time after it. */
export const TIMES = ['first', 'later'] as const;
export type Time = (typeof TIMES)[number];

/** What a standard must be to answer; every part that is written must fit, and of a list any one. */
export interface Selector {
  readonly shape?: readonly Shape[];
  readonly about?: readonly SubjectKind[];
  readonly owner?: readonly Role[];
  /** The episode it lasts for; `life` for always. */
  readonly while?: readonly string[];
  /** What starts its clock: an entry type, an episode's start, `birthday`. */
  readonly after?: readonly string[];
  /** The episode whose end starts its clock. */
  readonly afterEnd?: readonly string[];
  /** What it must come before. */
  readonly before?: readonly string[];
  /** The entries that are written up, or that show something. */
  readonly of?: readonly string[];
  /** What meets it, or what it counts. */
  readonly metBy?: readonly Matcher[];
  /** What must not be all that meets it. */
  readonly notMetBy?: readonly Matcher[];
  /** The episode whose length, or whose number open at once, is bounded. */
  readonly bounds?: readonly string[];
  /** Fields that an entry must show. */
  readonly shows?: readonly string[];
  /** Roles that must have written what meets it, or be named in what it shows. */
  readonly by?: readonly Role[];
}

export interface NamedQuestion {
  /** Its address: small letters and hyphens. */
  readonly id: string;
  /** The part of a child's journey it belongs to. */
  readonly subject: string;
  readonly asks: string;
  readonly kind: QuestionKind;
  readonly time?: Time;
  /** A standard that fits any of these answers it. */
  readonly find: readonly Selector[];
  /** Standards, by id, that answer it though no selector can tell, and those that fit and answer something else. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
