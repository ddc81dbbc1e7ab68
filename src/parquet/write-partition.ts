import type { Expectation } from '../engine/index.ts';
import { deriveEpisodes } from '../record/derive-episodes.ts';
import { inOrder } from '../record/order.ts';
import { standing } from '../record/standing.ts';
import type { Day } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { EPISODES, EXPECTATIONS } from './judged-tables.ts';
import { type AboutPartition, tablePath } from './layout.ts';
import { ENTRIES, type EntryOf, SOURCES, SUBJECTS } from './record-tables.ts';
import { writeTable } from './write-table.ts';

export interface Partition {
  readonly folder: string;
  readonly name: string;
  /** The day that episodes are told for. */
  readonly asOf: Day;
  /** What is expected of a record; made as it is written, and kept nowhere. */
  readonly judge: (record: SubjectRecord) => readonly Expectation[];
}

/** So many records are held at once, whatever the size of the partition; they are a row group of each table. */
const RECORDS_AT_ONCE = 250;

/** Writes a partition's tables, each whole or not there. Written twice, the second takes the place of the first. */
export async function writePartition(
  { folder, name, asOf, judge }: Partition,
  records: AsyncIterable<SubjectRecord> | Iterable<SubjectRecord>,
): Promise<AboutPartition> {
  const subjects = writeTable(tablePath(folder, 'subjects', name), SUBJECTS);
  const entries = writeTable(tablePath(folder, 'entries', name), ENTRIES);
  const sources = writeTable(tablePath(folder, 'sources', name), SOURCES);
  const episodes = writeTable(tablePath(folder, 'episodes', name), EPISODES);
  const expectations = writeTable(tablePath(folder, 'expectations', name), EXPECTATIONS);
  const sums = { subjects: 0, entries: 0, expectations: 0 };
  let held: SubjectRecord[] = [];
  const write = async (): Promise<void> => {
    const judged = held.flatMap(judge);
    const written = held.flatMap(entriesOf);
    await subjects.write(held.map(({ subject }) => subject));
    await entries.write(written);
    await sources.write(held.flatMap(({ subject, sources: those }) => those.map((source) => ({ subject: subject.id, source }))));
    await episodes.write(held.flatMap((record) => episodesOf(record, asOf)));
    await expectations.write(judged);
    sums.subjects += held.length;
    sums.entries += written.length;
    sums.expectations += judged.length;
    held = [];
  };
  for await (const record of records) {
    held.push(record);
    if (held.length === RECORDS_AT_ONCE) await write();
  }
  await write();
  for (const table of [subjects, entries, sources, episodes, expectations]) await table.end();
  return { name, ...sums };
}

function entriesOf({ subject, entries }: SubjectRecord): EntryOf[] {
  return entries.map((entry, place) => ({ subject: subject.id, place, entry }));
}

function episodesOf(record: SubjectRecord, asOf: Day) {
  const entries = inOrder(standing(record.entries, asOf));
  return deriveEpisodes(entries, undefined, record.subject).map((episode) => ({ subject: record.subject.id, episode }));
}
