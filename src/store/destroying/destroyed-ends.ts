import type { Reader } from '../schema.ts';

/** Where the chains of destroyed records ended, by subject. */
export async function destroyedEnds(
  db: Reader,
  authority: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, { readonly seq: number; readonly hash: Buffer | null }>> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom('destroyed_record')
    .select(['subject', 'last_seq', 'last_hash'])
    .where('authority', '=', authority)
    .where('subject', 'in', subjects)
    .orderBy('last_seq')
    .execute();
  return new Map(rows.map(({ subject, last_seq, last_hash }) => [subject, { seq: last_seq, hash: last_hash }]));
}
