/** One place where what is kept is not what the records say. */
export interface Difference {
  /** Whose it is; absent where it is a count over everyone. */
  readonly subject?: string;
  /** The key of the expectation; absent where it is the summary. What is counted, where it is a count. */
  readonly key?: string;
  /** Not kept though it should be; kept though it should not be; kept otherwise than it should be. */
  readonly how: 'missing' | 'unexpected' | 'different';
  /** The columns that differ, for `different`. */
  readonly columns?: readonly string[];
}
