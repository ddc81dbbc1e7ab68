import { type Day, isoOf } from '../../calendar/index.ts';
import { dateColumn } from '../moment-columns.ts';
import type { Reader, Writer } from '../schema.ts';
import { type Signed, signedBy, signedColumns } from './signed.ts';
import type { HoldReason } from './tables.ts';

/** That a record must not be destroyed, whatever its date. */
export interface LegalHold {
  readonly id: string;
  readonly subject: string;
  readonly reason: HoldReason;
  readonly because: string;
  readonly from: Day;
  readonly by: Signed;
  readonly lifted?: { readonly because: string; readonly on: Day; readonly by: Signed };
}

/** One step on the way to destroying a record, or to keeping it longer. */
export interface RetentionStep {
  readonly nth: number;
  readonly kind: 'keep' | 'destroy' | 'agreed' | 'refused' | 'withdrawn';
  readonly because: string;
  /** For `keep`: look again on this day. */
  readonly keepUntil?: Day;
  /** For `destroy`: the rule that lets it go, the date it gave, and how many entries the record had when it was reviewed. */
  readonly rule?: string;
  readonly due?: Day;
  readonly entries?: number;
  readonly on: Day;
  readonly by: Signed;
}

/** Places a hold; one with the same id changes nothing. */
export async function placeHold(tx: Writer, authority: string, hold: Omit<LegalHold, 'lifted'>): Promise<void> {
  const { id, subject, reason, because, from, by } = hold;
  await tx
    .insertInto('legal_hold')
    .values({ authority, hold: id, step: 'placed', subject, reason, because, on_day: isoOf(from), ...signedColumns(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lifts a hold, once. */
export async function liftHold(
  tx: Writer,
  authority: string,
  { id, subject, reason }: LegalHold,
  lifted: NonNullable<LegalHold['lifted']>,
): Promise<void> {
  await tx
    .insertInto('legal_hold')
    .values({
      authority,
      hold: id,
      step: 'lifted',
      subject,
      reason,
      because: lifted.because,
      on_day: isoOf(lifted.on),
      ...signedColumns(lifted.by),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every hold ever placed on these records, the earliest first. */
export async function readHolds(db: Reader, authority: string, subjects: readonly string[]): Promise<readonly LegalHold[]> {
  if (subjects.length === 0) return [];
  const rows = await db
    .selectFrom('legal_hold')
    .selectAll()
    .where('authority', '=', authority)
    .where('subject', 'in', subjects)
    .orderBy('written_at')
    .execute();
  const lifted = new Map(rows.filter(({ step }) => step === 'lifted').map((row) => [row.hold, row]));
  return rows
    .filter(({ step }) => step === 'placed')
    .map((row) => {
      const end = lifted.get(row.hold);
      return {
        id: row.hold,
        subject: row.subject,
        reason: row.reason,
        because: row.because,
        from: row.on_day,
        by: signedBy(row),
        ...(end !== undefined && { lifted: { because: end.because, on: end.on_day, by: signedBy(end) } }),
      };
    });
}

/** Adds a step after those known; false where somebody else added one meanwhile. */
export async function keepRetentionStep(tx: Writer, authority: string, subject: string, step: RetentionStep): Promise<boolean> {
  const made = await tx
    .insertInto('retention_step')
    .values({
      authority,
      subject,
      nth: step.nth,
      kind: step.kind,
      because: step.because,
      keep_until: dateColumn(step.keepUntil),
      rule: step.rule ?? null,
      due: dateColumn(step.due),
      entries: step.entries ?? null,
      on_day: isoOf(step.on),
      ...signedColumns(step.by),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** What was decided of these records, each in order. */
export async function readRetentionSteps(
  db: Reader,
  authority: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly RetentionStep[]>> {
  const steps = new Map<string, RetentionStep[]>();
  if (subjects.length === 0) return steps;
  const rows = await db
    .selectFrom('retention_step')
    .selectAll()
    .where('authority', '=', authority)
    .where('subject', 'in', subjects)
    .orderBy('nth')
    .execute();
  for (const row of rows) {
    const step: RetentionStep = {
      nth: row.nth,
      kind: row.kind,
      because: row.because,
      ...(row.keep_until !== null && { keepUntil: row.keep_until }),
      ...(row.rule !== null && { rule: row.rule }),
      ...(row.due !== null && { due: row.due }),
      ...(row.entries !== null && { entries: row.entries }),
      on: row.on_day,
      by: signedBy(row),
    };
    steps.set(row.subject, [...(steps.get(row.subject) ?? []), step]);
  }
  return steps;
}
