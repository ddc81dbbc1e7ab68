import { sql } from 'kysely';
import type { Day } from '../../calendar/index.ts';
import type { Reader } from '../schema.ts';
import { instantOf } from '../microseconds.ts';
import { besideOf } from './beside.ts';
import { councilLeaves } from './council-rows.ts';
import { keptLeavesOf } from './kept-leaves.ts';
import { recordLeaf } from './record-leaf.ts';
import { growingTree } from './tree.ts';

/** Every record as it stood at a moment, in one root. */
export interface HeadsAt {
  readonly records: number;
  /** Places in all records together. */
  readonly entries: number;
  readonly root: Buffer;
}

/** A day, and the moment (in microseconds since 1970) up to which what was written is signed with it. */
export interface SignedMoment {
  readonly day: Day;
  readonly moment: bigint;
}

interface HeadRow {
  readonly subject: string;
  readonly seq: number | null;
  readonly hash: Buffer | null;
}

const RECORDS_AT_A_TIME = 1000;

/**
 * Works out the root over every record as it stood on a day, from what is noted in the journal: no entry is read or hashed again; and over
 * what else was written since the moment signed before. Only some records are held at a time.
 */
export async function headsAt(db: Reader, authority: string, before: bigint | undefined, { day, moment }: SignedMoment): Promise<HeadsAt> {
  const tree = growingTree();
  let records = 0;
  let entries = 0;
  for (let after = ''; ;) {
    const heads = await headRows(db, authority, moment, after);
    const subjects = heads.map(({ subject }) => subject);
    const besides = await besideOf(db, authority, subjects);
    const keptOn = await keptLeavesOf(db, authority, subjects);
    for (const { subject, seq, hash } of heads) {
      const head = seq === null || hash === null ? undefined : { seq, hash };
      const kept = keptOn(subject, day);
      const leaf = kept?.leaf ?? recordLeaf(subject, head, besides(subject), moment);
      if (leaf === undefined) continue;
      tree.add(leaf);
      records += 1;
      entries += kept?.places ?? head?.seq ?? 0;
    }
    after = heads.at(-1)?.subject ?? '';
    if (heads.length < RECORDS_AT_A_TIME) break;
  }
  for (const leaf of await councilLeaves(db, authority, before, moment)) tree.add(leaf);
  return { records, entries, root: tree.root() };
}

async function headRows(db: Reader, authority: string, moment: bigint, after: string): Promise<readonly HeadRow[]> {
  const { rows } = await sql<HeadRow>`
    select s.subject, head.seq, head.hash
    from (
      select subject from subject where authority = ${authority} and subject collate "C" > ${after}
      order by subject collate "C" limit ${RECORDS_AT_A_TIME}
    ) s
    left join lateral (
      select seq, hash from journal j
      where j.authority = ${authority} and j.subject = s.subject and j.appended_at <= ${instantOf(String(moment)).toString()}::timestamptz
      order by seq desc limit 1
    ) head on true
    order by s.subject collate "C"`.execute(db);
  return rows;
}
