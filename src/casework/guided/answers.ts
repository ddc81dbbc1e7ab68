/** What casework answers about the guided pages of one child. */
import type { Day } from '../../calendar/index.ts';
import type { Fields } from '../../record/types.ts';
import type { ChildHead } from '../child/answers.ts';
import type { MapField } from './map-questions.ts';
import type { GuidedTool } from './tools.ts';

export interface GuidedAnswer {
  readonly head: ChildHead;
  readonly asOf: Day;
  readonly today: Day;
  readonly mayWrite: boolean;
  /** All in the order they were made. */
  readonly mappings: readonly Mapping[];
  readonly scalings: readonly Scaling[];
  readonly drawings: readonly ChildDrawing[];
  readonly stories: readonly WordsAndPictures[];
  readonly resilience: readonly ResilienceMapping[];
}

/** What everything made on a guided page has. */
export interface Made {
  readonly id: string;
  readonly on: Day;
  /** Who wrote it down, by name. */
  readonly by?: string;
}

export interface Mapping extends Made {
  readonly fields: Fields;
  readonly thoughts: ReadonlyMap<MapField, readonly MapThought[]>;
  /** What stood on the one before, and no longer does. */
  readonly gone: readonly string[];
  /** The codes of those who worked it out together. */
  readonly workedOutWith: readonly string[];
}

/** One line of a mapping. */
export interface MapThought {
  readonly words: string;
  /** The mapping on which it first stood. */
  readonly since: Day;
  /** It was not on the mapping before this one; on the first nothing is called new. */
  readonly isNew: boolean;
}

/** One person's number on one day. */
export interface Scaling extends Made {
  readonly whose: string;
  readonly who?: string;
  readonly number: number;
  readonly reason?: string;
  /** The mapping it was given with. */
  readonly mapping?: string;
}

/** Three houses, a fairy or a wizard. */
export interface ChildDrawing extends Made {
  readonly tool: 'three-houses' | 'fairy' | 'wizard';
  readonly words: readonly { readonly drawnIn: string; readonly words: string }[];
  readonly checkedWithChild?: boolean;
}

export interface WordsAndPictures extends Made {
  readonly steps: readonly { readonly part?: string; readonly words: string; readonly picture?: string }[];
}

export interface ResilienceMapping extends Made {
  readonly fields: Fields;
}

/** A guided page filled in. */
export interface GuidedSent {
  /** Given with the form: sent twice, it is written once. */
  readonly key: string;
  readonly child: string;
  readonly tool: GuidedTool;
  readonly on: Day;
  /** What was answered, by the part that each question names. */
  readonly parts: ReadonlyMap<string, Fields>;
}

export type GuidedSaved =
  | { readonly saved: true; readonly made: string }
  | { readonly saved: false; readonly why: 'other answers' | 'nothing said' }
  /** Each with the part it is in; absent where it is of the whole: the day. */
  | { readonly saved: false; readonly faults: readonly { readonly part?: string; readonly field?: string; readonly message: string }[] };
