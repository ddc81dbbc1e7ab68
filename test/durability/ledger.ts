/** What the clients sent, and what they were told: written down outside the process that is killed. */
export interface SentForm {
  readonly key: string;
  readonly children: readonly string[];
  /** As it was sent, to be sent again. */
  readonly form: URLSearchParams;
  /** Somebody was told that it is saved. */
  acknowledged: boolean;
}

export interface SentFile {
  readonly name: string;
  readonly children: readonly string[];
  /** The file was told to have been taken, or that something else was under way and it was not. */
  told: 'taken' | 'refused' | 'nothing';
}

export interface Ledger {
  readonly forms: SentForm[];
  readonly files: SentFile[];
}

export function emptyLedger(): Ledger {
  return { forms: [], files: [] };
}
