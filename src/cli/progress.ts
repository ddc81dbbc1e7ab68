import { printed } from '../casework/printed.ts';

/** Progress of long work: one line on standard error that writes over itself, and nothing where nobody is watching. */
export function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(asBytes(`\r\u001B[K${printed(text)}`));
}

/** Clears the line when the work is done. */
export function saidAll(): void {
  if (process.stderr.isTTY) process.stderr.write(asBytes('\r\u001B[K'));
}

// Text is printed with its control characters made visible; bytes are our own, and may move the cursor.
function asBytes(text: string): Uint8Array {
  return Buffer.from(text);
}
