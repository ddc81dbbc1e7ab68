/** Where an export keeps what: a folder for each table that grows, in it a file for each partition; and beside them what it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ParquetFault } from './parquet-fault.ts';

/** Tables that are cut into partitions by ranges of subject: the same file name in each is the same children. */
const TABLES = ['subjects', 'entries', 'sources', 'episodes', 'expectations'] as const;
export type Table = (typeof TABLES)[number];

/** What an export says of itself, written last: a folder without it was not finished. */
export interface About {
  readonly form: 'sightline-parquet-1';
  readonly pack: string;
  readonly asOf: string;
  readonly asIfAlways: boolean;
  readonly partitions: readonly AboutPartition[];
}

export interface AboutPartition {
  readonly name: string;
  readonly subjects: number;
  readonly entries: number;
  readonly expectations: number;
}

const ABOUT = 'about.json';

/** The file of one table of one partition. */
export function tablePath(folder: string, table: Table, partition: string): string {
  return join(folder, table, `${partition}.parquet`);
}

export function partitionName(n: number): string {
  return String(n).padStart(6, '0');
}

export function writeAbout(folder: string, about: About): void {
  writeFileSync(join(folder, ABOUT), `${JSON.stringify(about, undefined, 2)}\n`);
}

/** Whether the folder is a finished export, by the file that says so. */
export function isExport(folder: string): boolean {
  return existsSync(join(folder, ABOUT));
}

/** The partitions of an export, in order. Throws ParquetFault where it is not what was written. */
export function partitionsOf(folder: string): readonly string[] {
  const path = join(folder, ABOUT);
  const about = parsed(path);
  if (typeof about === 'object' && about !== null && 'form' in about && 'partitions' in about && about.form === 'sightline-parquet-1') {
    const { partitions } = about;
    if (Array.isArray(partitions)) {
      const names = partitions.map((one: unknown) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : undefined));
      // Names become paths, so nothing but the numbers that are given here is taken for one.
      if (names.every((name): name is string => typeof name === 'string' && /^\d{6,12}$/.test(name))) return names;
    }
  }
  throw new ParquetFault(`${path} is not what an export of this form says of itself. Export again.`);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
