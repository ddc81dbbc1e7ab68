import { type Day, isoOf } from '../../calendar/index.ts';
import type { Reader, Writer } from '../schema.ts';
import { type Signed, signedBy, signedColumns } from './signed.ts';
import type { CorrectionDecision } from './tables.ts';

/** What somebody says is wrong in an entry. */
export interface CorrectionAsked {
  readonly id: string;
  readonly subject: string;
  readonly entry: string;
  readonly says: string;
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly by: Signed;
}

/** What was decided of it. */
export interface CorrectionAnswer {
  readonly nth: number;
  readonly decision: CorrectionDecision;
  readonly because: string;
  readonly on: Day;
  readonly by: Signed;
}

export interface Correction extends CorrectionAsked {
  readonly answers: readonly CorrectionAnswer[];
}

/** Notes it beside the entry; one with the same id changes nothing. */
export async function keepCorrection(tx: Writer, authority: string, asked: CorrectionAsked): Promise<void> {
  const { id, subject, entry, says, saidBy, saidOn, by } = asked;
  await tx
    .insertInto('correction_asked')
    .values({ authority, correction: id, subject, entry_id: entry, says, said_by: saidBy, said_on: isoOf(saidOn), ...signedColumns(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds an answer after those known; false where somebody else answered meanwhile. */
export async function keepCorrectionAnswer(
  tx: Writer,
  authority: string,
  { id, subject }: Pick<CorrectionAsked, 'id' | 'subject'>,
  { nth, decision, because, on, by }: CorrectionAnswer,
): Promise<boolean> {
  const made = await tx
    .insertInto('correction_answer')
    .values({ authority, correction: id, subject, nth, decision, because, on_day: isoOf(on), ...signedColumns(by) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Everything said to be wrong in one record, in the order it was written down, each with its answers. */
export async function readCorrections(db: Reader, authority: string, subject: string): Promise<readonly Correction[]> {
  const asked = await db
    .selectFrom('correction_asked')
    .selectAll()
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .orderBy('written_at')
    .orderBy('correction')
    .execute();
  if (asked.length === 0) return [];
  const answers = await db
    .selectFrom('correction_answer')
    .selectAll()
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .orderBy('nth')
    .execute();
  return asked.map((row) => ({
    id: row.correction,
    subject: row.subject,
    entry: row.entry_id,
    says: row.says,
    saidBy: row.said_by,
    saidOn: row.said_on,
    by: signedBy(row),
    answers: answers
      .filter(({ correction }) => correction === row.correction)
      .map((one) => ({ nth: one.nth, decision: one.decision, because: one.because, on: one.on_day, by: signedBy(one) })),
  }));
}
