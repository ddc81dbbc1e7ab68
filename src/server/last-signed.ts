/** The day signed last, noted beside the database: whoever can cut days off the end of the table need not be able to change this file. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Day, isoOf, tryDayOf } from '../calendar/index.ts';
import { markOf, type SignedHeads } from '../store/index.ts';

const NAME = 'last-signed';
const LINE = /^(\d{4}-\d\d-\d\d) ([0-9a-f]{64})\n$/;

export async function noteLastSigned(dataFolder: string, day: SignedHeads): Promise<void> {
  const file = join(dataFolder, NAME);
  await writeFile(`${file}.new`, `${isoOf(day.day)} ${markOf(day).toString('hex')}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** The day and its mark; undefined where none was noted, or the note cannot be read. */
export async function lastSigned(dataFolder: string): Promise<{ day: Day; mark: Buffer } | undefined> {
  const text = await readFile(join(dataFolder, NAME), 'utf8').catch(() => '');
  const [, iso = '', mark = ''] = LINE.exec(text) ?? [];
  const day = tryDayOf(iso);
  return day === undefined ? undefined : { day, mark: Buffer.from(mark, 'hex') };
}
