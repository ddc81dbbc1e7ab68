import { sql } from 'kysely';
import type { Reader } from './schema.ts';

/**
 * The sets of children recorded together that touch these, and all whom those touch in turn: enough to say of each of them which family
 * is theirs. Asked child by child, so that it costs the same whether a council keeps a thousand children here or a million.
 * `together` are the subjects of entries already read about them.
 */
export async function familiesAround(
  db: Reader,
  authority: string,
  read: Iterable<string>,
  together: readonly (readonly string[])[],
): Promise<readonly (readonly string[])[]> {
  const seen = new Set(read);
  const found: (readonly string[])[] = [];
  for (let sets = together; sets.length > 0;) {
    const children = await childrenAmong(db, authority, new Set(sets.flat()));
    const those = sets.map((set) => set.filter((id) => children.has(id))).filter((set) => set.length > 1);
    found.push(...those);
    const next = [...new Set(those.flat())].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
    sets = await recordedWith(db, authority, next);
  }
  return found;
}

async function childrenAmong(db: Reader, authority: string, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ subject: string }>`
    select subject from subject where authority = ${authority} and subject = any(${[...ids]}) and kind = 'child'`.execute(db);
  return new Set(rows.map(({ subject }) => subject));
}

async function recordedWith(db: Reader, authority: string, ids: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ subjects: string[] }>`
    select distinct subjects from journal where authority = ${authority} and subject = any(${ids}) and cardinality(subjects) > 1`.execute(
    db,
  );
  return rows.map(({ subjects }) => subjects);
}
