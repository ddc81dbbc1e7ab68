/** Progress of long work: one line on standard error that writes over itself, and nothing where nobody is watching. */
export function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

/** Clears the line when the work is done. */
export function saidAll(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}
