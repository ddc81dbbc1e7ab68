/** Where the journal no longer is what was written. */
export interface ChainFault {
  readonly subject: string;
  /** The first place in the record that does not fit, from 1; 0 where it is not a place but what is kept of the whole record. */
  readonly seq: number;
  /** The entry found there, or the one that should be there and was found elsewhere. */
  readonly entry?: string;
  /**
   * `changed`: it, or when it was written, is not as it was. `unlinked`: it no longer names the entry before it. `missing`: there is none.
   * `moved`: it is at another place, or in another record. `unexpected`: it stands after the noted end, or in a record that is not there.
   * `end`: the end noted for the record is not its last entry. `details`: a name or date kept for lists is not the one stated last.
   */
  readonly why: 'changed' | 'unlinked' | 'missing' | 'moved' | 'unexpected' | 'end' | 'details';
  /** Where it was found, of one that was moved. */
  readonly at?: { readonly authority: string; readonly subject: string; readonly seq: number };
}
