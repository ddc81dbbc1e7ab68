/** Writes an invented council into an empty record by COPY: the same rows, hashes and all, that recording it would have left. */
import { once } from 'node:events';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Household } from '../../src/demonstration/demonstrate.ts';
import type { Entry, Subject } from '../../src/record/types.ts';
import { chainHash } from '../../src/store/chain.ts';
import { columnsOf, entryText } from '../../src/store/entry-row.ts';
import { familiesFrom } from '../../src/store/families.ts';
import { dateColumn } from '../../src/store/moment-columns.ts';
import { searchText } from '../../src/store/words.ts';
import { copyLine } from './copy-line.ts';

export interface Written {
  readonly children: number;
  readonly workers: number;
  readonly entries: number;
}

interface Head {
  seq: number;
  hash: Buffer | null;
}

const ROWS_AT_A_TIME = 20_000;
const SUBJECT = 'authority, subject, kind, name, born, expected, search, last_seq, last_hash, revision, family';
const DETAILS = 'authority, subject, stated, kind, name, born, expected';
const JOURNAL =
  'authority, subject, seq, entry_id, type, occurred_day, occurred_minute, recorded_day, recorded_minute, author, role, subjects, fields, links, supersedes, strikes_out, reason, appended_at, previous_hash, hash';

/** `url` is of the role that owns the tables. The council must be there, and nobody in it. */
export async function writeCouncil(
  url: string,
  authority: string,
  households: Iterable<Household>,
  told: (written: Written) => void,
): Promise<Written> {
  const client = new Client(url);
  await client.connect();
  await client.query(`set search_path to sightline; set time zone 'UTC'`);
  const appended = Temporal.Now.instant().round('second');
  // Workers are written about in every family's entries, so their records' ends are kept until all is written.
  const workers = new Map<string, Head>();
  const sums = { children: 0, workers: 0, entries: 0 };
  let rows: { subjects: string[]; details: string[]; journal: string[] } = { subjects: [], details: [], journal: [] };
  let writing = Promise.resolve();
  const handOver = async (): Promise<void> => {
    const full = rows;
    rows = { subjects: [], details: [], journal: [] };
    await writing;
    writing = writeRows(client, full);
    writing.catch(() => undefined);
  };
  for (const household of households) {
    add(household);
    if (rows.journal.length < ROWS_AT_A_TIME) continue;
    await handOver();
    told(sums);
  }
  await handOver();
  await writing;
  for (const [id, head] of workers) {
    await client.query('update subject set last_seq = $3, last_hash = $4 where authority = $1 and subject = $2', [
      authority,
      id,
      head.seq,
      head.hash,
    ]);
  }
  await client.query('vacuum (analyze) subject, journal, subject_details');
  await client.end();
  return sums;

  function add({ subjects, entries }: Household): void {
    const heads = new Map<string, Head>();
    for (const { id, kind } of subjects) {
      const head = { seq: 0, hash: null };
      heads.set(id, head);
      if (kind === 'worker') workers.set(id, head);
    }
    const journal = entries.flatMap((entry) => chained(entry, (id) => heads.get(id) ?? workers.get(id)));
    const { familyOf } = familiesFrom(entries.map((one) => one.subjects.filter((id) => heads.has(id))).filter((ids) => ids.length > 1));
    for (const subject of subjects) {
      const head = subject.kind === 'worker' ? { seq: 0, hash: null } : (heads.get(subject.id) ?? { seq: 0, hash: null });
      rows.subjects.push(subjectLine(subject, head, subject.kind === 'child' ? familyOf(subject.id) : undefined));
      rows.details.push(
        copyLine([authority, subject.id, 1, subject.kind, subject.name, dateColumn(subject.born), dateColumn(subject.expected)]),
      );
      if (subject.kind === 'child') sums.children += 1;
      if (subject.kind === 'worker') sums.workers += 1;
    }
    for (const line of journal) rows.journal.push(line);
    sums.entries += journal.length;
  }

  function subjectLine({ id, kind, name, born, expected }: Subject, { seq, hash }: Head, family: string | undefined): string {
    return copyLine([authority, id, kind, name, dateColumn(born), dateColumn(expected), searchText(id, name), seq, hash, 2, family]);
  }

  function chained(entry: Entry, headOf: (id: string) => Head | undefined): string[] {
    const text = entryText(entry);
    const { entry_id, type, occurred_day, occurred_minute, recorded_day, recorded_minute, author, role, ...rest } = columnsOf(entry);
    return entry.subjects.flatMap((subject) => {
      const head = headOf(subject);
      if (head === undefined) throw new Error(`${entry.id} is about ${subject}, who has not come yet.`);
      const previous = head.hash;
      head.seq += 1;
      head.hash = chainHash({ authority, subject, seq: head.seq, appended, batch: null, text }, previous);
      const who = [
        authority,
        subject,
        head.seq,
        entry_id,
        type,
        occurred_day,
        occurred_minute,
        recorded_day,
        recorded_minute,
        author,
        role,
      ];
      const { subjects, fields, links, supersedes, strikes_out, reason } = rest;
      return copyLine([
        ...who,
        `{${subjects.map((id) => JSON.stringify(id)).join(',')}}`,
        JSON.stringify(fields),
        JSON.stringify(links),
        supersedes,
        strikes_out,
        reason,
        appended.toString(),
        previous,
        head.hash,
      ]);
    });
  }
}

async function writeRows(client: Client, rows: { subjects: string[]; details: string[]; journal: string[] }): Promise<void> {
  await client.query('begin');
  await copy(client, `subject (${SUBJECT})`, rows.subjects);
  await copy(client, `subject_details (${DETAILS})`, rows.details);
  await copy(client, `journal (${JOURNAL})`, rows.journal);
  await client.query('commit');
}

async function copy(client: Client, into: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const ended = once(stream, 'finish');
  stream.end(lines.join(''));
  await ended;
}
