/** An invented record for the tests of backups, and files cut and mended. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { Store } from '../store/index.ts';
import { append, visit, withChildren } from '../store/test-support.ts';

/** Three children and a few visits. */
export async function smallRecord(store: Store): Promise<void> {
  await withChildren(store, 'ash', 'birch', 'cedar');
  await append(store, visit('a1', '2026-03-02', 'ash'), visit('b1', '2026-03-09', 'birch', 'cedar'));
}

/** Enough notes that nothing can make shorter for a file of several parts. */
export async function longNotes(store: Store, kilobytes: number): Promise<void> {
  for (let n = 0; n < kilobytes; n += 100) {
    const purpose = randomBytes(75_000).toString('base64');
    await append(store, { ...visit(`long-${n}`, '2026-03-16', 'ash'), fields: { 'child-seen': true, purpose } });
  }
}

/** Where each part of a file begins, as the file itself says, and where the last one ends. */
export function partsOf(bytes: Buffer, tagLength: number): readonly number[] {
  const first = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1;
  const places = [first];
  for (let at = first; at < bytes.length; places.push(at)) at += 4 + (bytes.readUInt32BE(at) & 0x7fff_ffff) + tagLength;
  return places;
}

/** A copy of a file, altered. */
export async function alteredCopy(file: string, to: string, alter: (bytes: Buffer) => Buffer): Promise<string> {
  await writeFile(to, alter(await readFile(file)));
  return to;
}
