/** Something that cannot be kept as it was handed in; the message says what, where and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
