import type { Fit, Told } from '../../record/finding/index.ts';
import type { WorklistLine } from '../answers.ts';

/** Children found, the likeliest first. */
export interface ChildrenFound {
  readonly lines: readonly ChildFound[];
  /** Others fit as well: more must be typed to tell them apart. */
  readonly more: boolean;
  /** Nothing that was typed can be looked for. */
  readonly nothingAsked: boolean;
  /** A day was typed that there is not, as it was read: 31/2/2014. */
  readonly wrongDay?: string;
}

export interface ChildFound {
  readonly child: WorklistLine['child'];
  readonly why: readonly { readonly told: Told; readonly fit: Fit }[];
  readonly byBirth: boolean;
  /** Of those whose record whoever asks may read. */
  readonly known?: { readonly plans: readonly string[]; readonly worker?: string; readonly team?: string; readonly open: boolean };
}
