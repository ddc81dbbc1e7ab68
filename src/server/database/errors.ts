/** The database could not be started, reached or stopped; the message says why and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
