import type { Situation } from '../../../casework/index.ts';
import { fullDay } from '../../words/dates.ts';
import { plural } from '../../words/plural.ts';

export interface TryingView {
  readonly now: string;
  readonly children: number;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** Offered where there are more children than that. */
  readonly sample?: number;
  readonly everyone: string;
}

/** Whose standards to try, beside those in force. */
export function tryingView({ council, councils, asOf, children }: Situation, sample: number): TryingView {
  return {
    now: `The children are judged by the standards of ${council.name} as on ${fullDay(asOf)}. Choose another council’s to lay beside them. Nothing in the record changes.`,
    children,
    choices: councils
      .filter(({ authority }) => authority !== council.authority)
      .map(({ authority, name }) => ({ value: authority, text: name })),
    everyone: plural(children, 'child', 'children'),
    ...(children > sample && { sample }),
  };
}
