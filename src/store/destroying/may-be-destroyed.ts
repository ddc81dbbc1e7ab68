import { type Day, isoOf } from '../../calendar/index.ts';
import { StoreError } from '../errors.ts';
import { listRequests } from '../rights-of-people/access-requests.ts';
import { readHolds, readRetentionSteps, type RetentionStep } from '../rights-of-people/keeping.ts';
import type { Writer } from '../schema.ts';

/** For so many days after both agreed, a record lies aside: nobody but the information governance lead reads it, and it can be brought back. */
export const DAYS_ASIDE = 30;

/** What two people agreed on. */
export interface Agreement {
  readonly review: RetentionStep & { readonly rule: string; readonly due: Day };
  readonly agreed: RetentionStep;
}

/** The steps after which a request is no longer open. */
const ENDS: readonly string[] = ['released', 'refused', 'withdrawn'];

/** What was agreed of a record that may be destroyed today. Throws StoreError where it may not. */
export async function agreementOn(tx: Writer, authority: string, subject: string, today: Day): Promise<Agreement> {
  const steps = (await readRetentionSteps(tx, authority, [subject])).get(subject) ?? [];
  const [review, agreed] = [steps.at(-2), steps.at(-1)];
  if (review?.kind !== 'destroy' || agreed?.kind !== 'agreed' || review.rule === undefined || review.due === undefined)
    throw new StoreError(
      `Nobody agreed that the record of ${subject} is destroyed. A reviewer and the information governance lead must both agree first.`,
    );
  const held = (await readHolds(tx, authority, [subject])).find(({ lifted }) => lifted === undefined);
  if (held !== undefined)
    throw new StoreError(`The record of ${subject} is held since ${isoOf(held.from)}. It cannot be destroyed before the hold is lifted.`);
  if (today < agreed.on + DAYS_ASIDE)
    throw new StoreError(
      `The record of ${subject} lies aside until ${isoOf(agreed.on + DAYS_ASIDE)}. It can be destroyed from that day on.`,
    );
  if ((await listRequests(tx, authority, subject)).some(({ steps: taken }) => !taken.some(({ kind }) => ENDS.includes(kind))))
    throw new StoreError(`Somebody has asked for the record of ${subject} and is not answered yet. Answer them first.`);
  const { n } = await tx
    .selectFrom('journal')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  if (n !== review.entries)
    throw new StoreError(
      `Something was written in the record of ${subject} since it was reviewed. Withdraw the agreement and review it again.`,
    );
  return { review: { ...review, rule: review.rule, due: review.due }, agreed };
}
