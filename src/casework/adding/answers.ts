import type { Day } from '../../calendar/index.ts';
import type { ChildAnswer } from '../child/answers.ts';

/** A child who is to be added to the record, as somebody was told of them. */
export interface ChildToAdd {
  readonly key: string;
  readonly name: string;
  readonly born?: Day;
  /** For a child who is not born yet. */
  readonly expected?: Day;
  readonly sex: string;
  readonly address?: string;
  readonly postcode?: string;
  /** A brother or sister in the record whom they live with. */
  readonly livesWith?: string;
  /** Those who are there with a like name or the same birthday were looked at, and are others. */
  readonly isAnother: boolean;
}

export type ChildAdded =
  | { readonly added: true; readonly id: string }
  /** There may be a record already. */
  | { readonly added: false; readonly alike: readonly ChildAnswer['child'][] }
  | { readonly added: false; readonly faults: readonly { readonly path: string; readonly message: string }[] };
