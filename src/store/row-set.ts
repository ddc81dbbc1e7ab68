import { type RawBuilder, sql } from 'kysely';

/** Column names with their PostgreSQL types, in the order they are written. */
export type Columns = Readonly<Record<string, string>>;

/** Many rows in one parameter, as a table called `name`: the quickest way in that plain SQL offers. */
export function rowSet(name: string, columns: Columns, rows: readonly object[]): RawBuilder<unknown> {
  const typed = Object.entries(columns).map(([column, type]) => sql`${sql.id(column)} ${sql.raw(type)}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as ${sql.id(name)}(${sql.join(typed)})`;
}

/** The names of the columns, typed. */
export function namesOf<C extends Columns>(columns: C): readonly (keyof C & string)[] {
  return Object.keys(columns).filter((name): name is keyof C & string => name in columns);
}

/** The columns by name, for `insert into t (…)` and `select …`. */
export function columnList(columns: Columns): RawBuilder<unknown> {
  return sql.join(Object.keys(columns).map((column) => sql.id(column)));
}

/** Lists in parts of at most so many, so that no statement grows without bound. */
export function* inParts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
