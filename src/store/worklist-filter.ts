import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { SubjectKind } from '../record/types.ts';
import { OPEN_STATES, type OpenState } from './stored-expectation.ts';
import { beginningsQuery } from './words.ts';

/** Which subjects are asked for; all parts must hold. */
export interface WorklistFilter {
  readonly authority: string;
  readonly pack: string;
  /** Children where absent. */
  readonly kind?: SubjectKind;
  /** The id of the worker allocated. */
  readonly worker?: string;
  readonly team?: string;
  /** Only those with an episode open. */
  readonly open?: boolean;
  /** Something stands so; with `standard`, something of that standard does. */
  readonly states?: readonly OpenState[];
  /** Something of this standard is open or not held, or stands as `states` says. */
  readonly standard?: string;
  /** Something waits for a decision. */
  readonly waiting?: boolean;
  /** Only those within reach of this account, or of those only the ones it works with itself. */
  readonly reach?: { readonly account: string; readonly own: boolean };
  /** Only these. */
  readonly only?: readonly string[];
  /** All but these. */
  readonly except?: readonly string[];
  /** Beginnings of words of the name or the id. */
  readonly find?: string;
}

const COUNTERS = {
  overdue: 'overdue',
  'to-put-right': 'to_put_right',
  'due-soon': 'due_soon',
  upcoming: 'upcoming',
  'not-held': 'not_held',
} as const satisfies Record<OpenState, string>;

/**
 * The condition on a row of `subject_summary` under this alias. `asMet` has what a standard asks, and words of a name, looked up for each row as the
 * list comes to it: rows that only some may see are thought by the database to be far fewer than they are, and it would bring all of them
 * together for a page.
 */
export function matches(filter: WorklistFilter, alias: string, asMet = false): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const parts = [
    sql`${column('authority')} = ${filter.authority}`,
    sql`${column('pack')} = ${filter.pack}`,
    sql`${column('kind')} = ${filter.kind ?? 'child'}`,
  ];
  if (filter.worker !== undefined) parts.push(sql`${column('worker')} = ${filter.worker}`);
  if (filter.team !== undefined) parts.push(sql`${column('team')} = ${filter.team}`);
  if (filter.reach !== undefined) {
    const within = sql.raw(filter.reach.own ? 'worked_with' : 'within_reach');
    parts.push(sql`${column('subject')} in (select ${within}(${filter.reach.account}))`);
  }
  if (filter.only !== undefined) parts.push(sql`${column('subject')} = any(${filter.only})`);
  if (filter.except !== undefined) parts.push(sql`${column('subject')} <> all(${filter.except})`);
  if (filter.open === true) parts.push(sql`${column('open')}`);
  if (filter.waiting === true) parts.push(sql`${column('waiting')} > 0`);
  if (filter.states !== undefined) parts.push(anyOf(filter.states.map((state) => sql`${column(COUNTERS[state])} > 0`)));
  if (filter.standard !== undefined) {
    parts.push(sql`exists (select from expectation e where e.authority = ${filter.authority} and e.pack = ${filter.pack}
      and e.standard = ${filter.standard} and e.state = any(${filter.states ?? OPEN_STATES}) and e.subject = ${column('subject')}
      ${sql.raw(asMet ? 'offset 0' : '')})`);
  }
  if (filter.find !== undefined)
    parts.push(asMet ? wordsAsMet(column('search'), filter.find) : hasWords(column('subject'), filter.authority, filter.find));
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** Whether the name or the number of a subject has words that begin as asked. Where nothing was asked every one has; punctuation alone none. */
export function hasWords(subject: RawBuilder<unknown>, authority: string, asked: string): RawBuilder<SqlBool> {
  if (asked.trim() === '') return sql<SqlBool>`true`;
  const query = beginningsQuery(asked);
  return query === undefined ? sql<SqlBool>`false` : sql<SqlBool>`${subject} in (select matching(${authority}, ${query}::tsquery))`;
}

/** The same of the words kept in a column, for rows that are few. */
export function wordsAsMet(column: RawBuilder<unknown>, asked: string): RawBuilder<SqlBool> {
  if (asked.trim() === '') return sql<SqlBool>`true`;
  const query = beginningsQuery(asked);
  return query === undefined ? sql<SqlBool>`false` : sql<SqlBool>`array_to_tsvector(string_to_array(${column}, ' ')) @@ ${query}::tsquery`;
}

function anyOf(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}
