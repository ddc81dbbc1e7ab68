/** How a decision is asked about on a page: what it is taken on, and what can be said. The questions themselves stay in the entry type. */
import type { AskedField } from '../entry-forms/index.ts';
import type { Fields } from '../types.ts';

export interface DecisionForm {
  /** The entry that the decision becomes. */
  readonly type: string;
  /** What may have been written since the clock started, and is decided on as well: an assessment, of one that was started. */
  readonly work: readonly string[];
  /** The field that says what was decided, where there is more than one thing to decide. */
  readonly outcome?: string;
  readonly answers: readonly DecisionAnswer[];
}

/** One thing that can be said. */
export interface DecisionAnswer {
  readonly answer: 'agree' | 'not-agree' | 'send-back';
  /** As it stands beside the button: 'Agree the assessment'. */
  readonly says: string;
  /** What it becomes: the decision itself, or an entry that says why there is none yet. */
  readonly type: string;
  /** What follows from the answer alone. */
  readonly fields: Fields;
  /** What is asked besides. */
  readonly asks: readonly AskedField[];
}
