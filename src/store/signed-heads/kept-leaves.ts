import { type Day, dayOf } from '../../calendar/index.ts';
import type { Reader } from '../schema.ts';
import type { LeafThen } from './record-over-days.ts';
import { sql } from 'kysely';

/** What a signed day holds of a record that was destroyed since; undefined where it holds nothing, or the record was not destroyed. */
export type KeptLeaves = (subject: string, day: Day) => LeafThen | undefined;

interface Kept extends LeafThen {
  readonly from: Day;
  /** The last day that was signed before it was destroyed. */
  readonly to: Day;
}

interface Row {
  readonly subject: string;
  readonly day: string;
  readonly signed_to: string;
  readonly leaf: Buffer;
  readonly places: number;
}

/** What is kept of these subjects. Whether it is what was signed is for the root of each day to tell. */
export async function keptLeavesOf(db: Reader, authority: string, subjects: readonly string[]): Promise<KeptLeaves> {
  const { rows } = await sql<Row>`
    select l.subject, l.day::text, r.signed_to::text, l.leaf, l.places
    from destroyed_leaf l join destroyed_record r using (authority, subject, last_seq)
    where l.authority = ${authority} and l.subject = any(${subjects}) and isfinite(l.day) and isfinite(r.signed_to)
    order by l.subject, l.day`.execute(db);
  const kept = Map.groupBy(rows, ({ subject }) => subject);
  if (kept.size === 0) return () => undefined;
  const bySubject = new Map([...kept].map(([subject, those]) => [subject, those.map(keptFrom)]));
  return (subject, day) => {
    const found = bySubject.get(subject)?.findLast(({ from }) => from <= day);
    return found !== undefined && day <= found.to ? found : undefined;
  };
}

function keptFrom({ day, signed_to: to, leaf, places }: Row): Kept {
  return { from: dayOf(day), to: dayOf(to), leaf, places };
}
