/** What a file holds, shown before anything of it is taken. */
import type { Day } from '../../calendar/index.ts';

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
