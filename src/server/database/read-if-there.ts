import { readFile } from 'node:fs/promises';
import { DatabaseError } from './errors.ts';

/** The text of a file, or undefined where there is none. One that may not be read is no absent one: throws DatabaseError. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new DatabaseError(
      `${file} cannot be read (${error instanceof Error ? error.message : String(error)}). ` +
        'Start Sightline as the user who started it the first time, or set SIGHTLINE_DATA to another folder.',
    );
  }
}
