/** A backup that could not be made, read or restored; the message says what happened, where, and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** What was sealed is not what a backup holds: it was never written by Sightline, or by one that was at fault. */
export function unsound(file: string): BackupError {
  return new BackupError(`What is inside ${file} does not add up, so it is not used. Use another copy of this backup, or an earlier one.`);
}
