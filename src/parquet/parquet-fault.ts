/** Something in an export that cannot be what was exported; the message says where and what to do. */
export class ParquetFault extends Error {
  override readonly name = 'ParquetFault';
}
