import { sql } from 'kysely';
import type { Entry, SubjectKind } from '../record/types.ts';
import { rowSet } from './row-set.ts';
import type { Reader, Writer } from './schema.ts';

/** Which children are brothers and sisters, as far as the record shows: those who were ever recorded together. */
export interface Families {
  /** The same for every child of a family, the first of its children; undefined for a child recorded alone. */
  familyOf(child: string): string | undefined;
}

/** Joins the sets that share a child into families, each named after the first of its children. */
export function familiesFrom(together: readonly (readonly string[])[]): Families {
  const heads = new Map<string, string>();
  const headOf = (child: string): string => {
    const above = heads.get(child);
    if (above === undefined || above === child) return child;
    const head = headOf(above);
    heads.set(child, head);
    return head;
  };
  for (const children of together) {
    const [head = ''] = children.map(headOf).toSorted();
    for (const child of children) {
      heads.set(headOf(child), head);
      heads.set(child, head);
    }
  }
  return { familyOf: (child) => (heads.has(child) ? headOf(child) : undefined) };
}

/** The children that each entry about several of them is about; other kinds of subject are left out. */
function togetherIn(entries: readonly Entry[], isChild: (subject: string) => boolean): readonly (readonly string[])[] {
  return entries.map(({ subjects }) => [...new Set(subjects)].filter(isChild)).filter((children) => children.length > 1);
}

/** What is known of a subject whose record is being written to. */
export interface Relative {
  readonly kind: SubjectKind;
  readonly family: string | null;
}

/**
 * Joins the children whom entries are about into families with those they were recorded with before. Whoever belonged to a family
 * that is joined to another counts as changed, so that an answer about them before it is judged again.
 */
export async function joinFamilies(
  tx: Writer,
  authority: string,
  entries: readonly Entry[],
  known: ReadonlyMap<string, Relative>,
): Promise<void> {
  const together = togetherIn(entries, (subject) => known.get(subject)?.kind === 'child');
  if (together.length === 0) return;
  const before = (child: string): string | undefined => known.get(child)?.family ?? undefined;
  const { familyOf } = familiesFrom(together.map((children) => [...new Set(children.flatMap((child) => [child, before(child) ?? child]))]));
  const children = [...new Set(together.flat())];
  const joined = [...new Set(children.flatMap((child) => before(child) ?? []))];
  const moved = children.flatMap((subject) => (before(subject) === undefined ? [{ subject, family: familyOf(subject) }] : []));
  const renamed = joined.flatMap((old) => (familyOf(old) === old ? [] : [{ old, family: familyOf(old) }]));
  if (moved.length > 0) {
    await sql`update subject set family = moved.family from ${rowSet('moved', { subject: 'text', family: 'text' }, moved)}
      where subject.authority = ${authority} and subject.subject = moved.subject`.execute(tx);
  }
  if (renamed.length > 0) {
    await sql`update subject set family = renamed.family, revision = revision + 1 from ${rowSet('renamed', { old: 'text', family: 'text' }, renamed)}
      where subject.authority = ${authority} and subject.family = renamed.old`.execute(tx);
  }
}

/** The subject and all of the same family, by name; nobody where there is no such subject. */
export async function familyMembers(db: Reader, authority: string, subject: string): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from (
      select subject, name from subject where authority = ${authority} and subject = ${subject}
      union
      select subject, name from subject where authority = ${authority}
        and family = (select family from subject where authority = ${authority} and subject = ${subject})
    ) family order by name, subject`.execute(db);
  return rows.map((row) => row.subject);
}
