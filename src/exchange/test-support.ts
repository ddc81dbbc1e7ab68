/** Reads invented files in tests and says what came of it in lines that can be compared. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, isoOf } from '../calendar/index.ts';
import type { Entry, Subject } from '../record/types.ts';
import { type Chosen, type Fault, type Preview, readExchange, type ReadOptions, type Severity } from './index.ts';

export interface ReadBack {
  readonly preview: Preview;
  readonly subjects: readonly Subject[];
  readonly entries: readonly Entry[];
}

export const TODAY = dayOf('2026-11-20');

/** Reads what is chosen and keeps everything. */
export async function readAll(chosen: Chosen, options: Partial<ReadOptions> = {}): Promise<ReadBack> {
  const subjects: Subject[] = [];
  const entries: Entry[] = [];
  const preview = await readExchange(
    chosen,
    { subject: (one) => void subjects.push(one), entry: (one) => void entries.push(one) },
    { today: TODAY, ...options },
  );
  return { preview, subjects, entries };
}

/** Writes the files into a folder of their own, reads the folder, and takes it away again. */
export async function readFiles(files: Readonly<Record<string, string | Buffer>>, options: Partial<ReadOptions> = {}): Promise<ReadBack> {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await readAll(folder, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** '2025-05-06 referral source=2A', in the order given. */
export function linesOf(entries: readonly Entry[], child: string): readonly string[] {
  return entries
    .filter((entry) => entry.subjects.includes(child))
    .map((entry) => [isoOf(entry.occurred.day), entry.type, ...Object.entries(entry.fields).map(fieldLine)].join(' '));
}

/** '3:DOB what is wrong', for the faults of a severity. */
export function faultLines({ preview }: ReadBack, severity: Severity): readonly string[] {
  return preview.faults.filter((fault) => fault.severity === severity).map((fault) => `${placeLine(fault)} ${fault.message}`);
}

function placeLine({ line, column }: Fault): string {
  return [line ?? '-', ...(column === undefined ? [] : [column])].join(':');
}

function fieldLine([name, value]: readonly [string, Entry['fields'][string]]): string {
  if (typeof value === 'boolean') return `${name}=${value ? 'yes' : 'no'}`;
  return `${name}=${typeof value === 'object' ? value.join('+') : value}`;
}
