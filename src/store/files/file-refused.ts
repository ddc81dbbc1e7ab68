/** A file that is not kept; the message says why, and what to do. */
export class FileRefused extends Error {
  override readonly name: string = 'FileRefused';
}

/** A file that could not be looked at, which is nobody's fault who hands it in; the cause is for whoever looks after the server. */
export class FileUnchecked extends FileRefused {
  override readonly name = 'FileUnchecked';
}
