import type { Selectable } from 'kysely';
import type { Day } from '../calendar/index.ts';
import { dateColumn } from './moment-columns.ts';
import type { AuthorityTable, Reader, Writer } from './schema.ts';

/** A council that keeps its records here, and how it has them judged. */
export interface Authority {
  readonly id: string;
  readonly name: string;
  /** The standards pack its records are judged by. */
  readonly pack: string;
  /** Judged as though the pack had always been in force. */
  readonly asIfAlways: boolean;
  /** The day the records are judged for; absent for today, moving with the days. */
  readonly asOf?: Day;
  /** Its children are invented. */
  readonly demonstration: boolean;
  /** The digest of what everyone was last judged with; absent where that was not finished. */
  readonly judgedWith?: string;
  /** The day for which every answer that is kept holds; absent where that is not known. */
  readonly judgedFor?: Day;
}

/** Adds a council; where it is there already, nothing changes and false is answered. */
export async function createAuthority(tx: Writer, authority: Authority): Promise<boolean> {
  const { id, name, pack } = authority;
  const made = await tx
    .insertInto('authority')
    .values({
      authority: id,
      name,
      pack,
      as_if_always: authority.asIfAlways,
      as_of: dateColumn(authority.asOf),
      demonstration: authority.demonstration,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** The council with this id, or undefined. */
export async function findAuthority(db: Reader, id: string): Promise<Authority | undefined> {
  const row = await db.selectFrom('authority').selectAll().where('authority', '=', id).executeTakeFirst();
  return row && authorityFrom(row);
}

/** The same within a transaction, until whose end nobody may change how its records are judged. */
export async function holdJudging(tx: Writer, id: string): Promise<Authority | undefined> {
  const row = await tx.selectFrom('authority').selectAll().where('authority', '=', id).forShare().executeTakeFirst();
  return row && authorityFrom(row);
}

/** The same, until whose end nobody may judge a record anew either: for what must be true of all answers at once. */
export async function holdAnswers(tx: Writer, id: string): Promise<Authority | undefined> {
  const row = await tx.selectFrom('authority').selectAll().where('authority', '=', id).forUpdate().executeTakeFirst();
  return row && authorityFrom(row);
}

/** Every council, by name. */
export async function authorities(db: Reader): Promise<readonly Authority[]> {
  const rows = await db.selectFrom('authority').selectAll().orderBy('name').orderBy('authority').execute();
  return rows.map(authorityFrom);
}

/** Changes how a council's records are judged from now on. What was judged by another pack stays until it is forgotten. */
export async function chooseJudging(
  tx: Writer,
  id: string,
  choice: Pick<Authority, 'pack' | 'asIfAlways' | 'asOf' | 'demonstration'>,
): Promise<void> {
  await tx
    .updateTable('authority')
    .set({ pack: choice.pack, as_if_always: choice.asIfAlways, as_of: dateColumn(choice.asOf), demonstration: choice.demonstration })
    .where('authority', '=', id)
    .execute();
}

/** Notes that everyone's answer now holds for a day, and what they were judged with; neither while a judging is under way. */
export async function noteJudged(tx: Writer, id: string, judged?: { readonly with: string; readonly for: Day }): Promise<void> {
  await tx
    .updateTable('authority')
    .set({ judged_with: judged?.with ?? null, judged_for: dateColumn(judged?.for) })
    .where('authority', '=', id)
    .execute();
}

function authorityFrom(row: Selectable<AuthorityTable>): Authority {
  const { authority, name, pack, as_if_always, as_of, demonstration, judged_with, judged_for } = row;
  return {
    id: authority,
    name,
    pack,
    asIfAlways: as_if_always,
    ...(as_of !== null && { asOf: as_of }),
    demonstration,
    ...(judged_with !== null && { judgedWith: judged_with }),
    ...(judged_for !== null && { judgedFor: judged_for }),
  };
}
