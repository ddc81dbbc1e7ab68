/** Something about people or signing in that cannot be done as it was asked; the message says why and what to do. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';
}
