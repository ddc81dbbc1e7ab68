/** A long file of records, one JSON record a line, read in stretches: so that several can read it, each a stretch of its own. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { SubjectRecord } from '../../record/types.ts';
import { CaseworkError } from '../desk.ts';
import { LONGEST_LINE } from './plain-bounds.ts';
import { merged, parsedLine, trusted } from './plain-text.ts';

/** From one byte of a file up to another; a line begins at both. */
export interface Stretch {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** How a file is read by several: by stretches, and apart from them those whose record is whole only when every line has been read. */
export interface InStretches {
  readonly stretches: readonly Stretch[];
  readonly inSeveralLines: ReadonlySet<string>;
}

/** Cuts a file into stretches of about so many bytes, and finds whom more than one line speaks of. Holds a line at a time, and the ids. */
export async function inStretches(path: string, bytes: number): Promise<InStretches> {
  const stretches: Stretch[] = [];
  const seen = new Set<string>();
  const inSeveralLines = new Set<string>();
  let start = 0;
  let end = 0;
  for await (const line of linesOf({ path, start: 0, end: Infinity })) {
    for (const id of idsIn(parsedLine(line.text, placeOf(path, line), 1))) (seen.has(id) ? inSeveralLines : seen).add(id);
    end = line.end;
    if (end - start < bytes) continue;
    stretches.push({ path, start, end });
    start = end;
  }
  if (end > start) stretches.push({ path, start, end });
  return { stretches, inSeveralLines };
}

/** The records of a stretch, without those that are read apart. Throws CaseworkError, naming the place. */
export async function* recordsInStretch(stretch: Stretch, apart: ReadonlySet<string>): AsyncGenerator<SubjectRecord> {
  for await (const line of linesOf(stretch)) {
    const place = placeOf(stretch.path, line);
    for (const record of trusted(place, parsedLine(line.text, place, 1))) if (!apart.has(record.subject.id)) yield record;
  }
}

/** The records of these alone, each whole: the entries of every line that speaks of them. */
export async function recordsApart(path: string, apart: ReadonlySet<string>): Promise<readonly SubjectRecord[]> {
  const found: SubjectRecord[] = [];
  for await (const line of linesOf({ path, start: 0, end: Infinity })) {
    const place = placeOf(path, line);
    const value = parsedLine(line.text, place, 1);
    if (idsIn(value).some((id) => apart.has(id))) found.push(...trusted(place, value).filter(({ subject }) => apart.has(subject.id)));
  }
  return merged(found);
}

interface Line {
  readonly text: string;
  /** Where in the file it begins, and where the next one does. */
  readonly start: number;
  readonly end: number;
}

const NEWLINE = 10;

/** The lines of a stretch that hold anything. */
async function* linesOf({ path, start, end }: Stretch): AsyncGenerator<Line> {
  let begun: Buffer[] = [];
  let at = start;
  const line = (rest: Buffer): Line => {
    const whole = Buffer.concat([...begun, rest]);
    begun = [];
    const from = at;
    at += whole.length;
    return { text: whole.toString('utf8').trim(), start: from, end: at };
  };
  if (end <= start) return;
  const bytes: AsyncIterable<Buffer> = createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 20 });
  for await (const piece of bytes) {
    let from = 0;
    for (let next = piece.indexOf(NEWLINE); next !== -1; next = piece.indexOf(NEWLINE, from)) {
      const one = line(piece.subarray(from, next + 1));
      if (one.text !== '') yield one;
      from = next + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
    refuseEndless(path, begun, at);
  }
  const last = line(Buffer.alloc(0));
  if (last.text !== '') yield last;
}

function refuseEndless(path: string, begun: readonly Buffer[], at: number): void {
  if (begun.reduce((sum, { length }) => sum + length, 0) <= LONGEST_LINE) return;
  throw new CaseworkError(
    `${basename(path)} has a line from byte ${at} that is longer than ${LONGEST_LINE / 1024 ** 2} MB. Write each record on a line of its own.`,
  );
}

function placeOf(path: string, { start }: Line): string {
  return `${basename(path)} from byte ${start}`;
}

/** Whom a line speaks of, as far as can be told before it is checked. */
function idsIn(value: unknown): string[] {
  const subjects = typeof value === 'object' && value !== null && 'subjects' in value ? value.subjects : undefined;
  if (!Array.isArray(subjects)) return [];
  return subjects.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : []));
}
