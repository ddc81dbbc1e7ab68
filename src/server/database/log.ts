import { closeSync, openSync } from 'node:fs';
import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

const LARGEST = 10_000_000;

/** What the database says of itself, kept in the folder; emptied at a start once it has grown past ten million bytes. */
function logFile(folder: string): string {
  return join(folder, 'database.log');
}

/** Opens the log for a program to write to; the caller closes it once the program has it. */
export async function openLog(folder: string): Promise<{ readonly descriptor: number; close(): void }> {
  const file = logFile(folder);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST) await truncate(file);
  const descriptor = openSync(file, 'a', 0o600);
  return { descriptor, close: () => closeSync(descriptor) };
}

/** The last lines of the log, to show when something fails. */
export async function lastLines(folder: string, count = 8): Promise<string> {
  const text = await readFile(logFile(folder), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
