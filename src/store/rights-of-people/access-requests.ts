import { type Day, isoOf } from '../../calendar/index.ts';
import type { Reader, Writer } from '../schema.ts';
import { type Signed, signedBy, signedColumns } from './signed.ts';
import type { AskingKind, PreparedPack, RequestStepKind } from './tables.ts';

/** Somebody asked for a record. */
export interface AccessRequest {
  readonly id: string;
  readonly subject: string;
  readonly kind: AskingKind;
  readonly askedBy: string;
  /** In what right they ask, and what they asked for, in words. */
  readonly askedAs: string;
  readonly receivedOn: Day;
  readonly by: Signed;
}

/** One thing done about it. */
export interface RequestStep {
  /** From 1, in the order they were done. */
  readonly nth: number;
  readonly kind: RequestStepKind;
  readonly on: Day;
  readonly because?: string;
  readonly pack?: PreparedPack;
  readonly by: Signed;
}

/** A request with everything done about it. */
export interface RequestWithSteps extends AccessRequest {
  readonly steps: readonly RequestStep[];
}

/** Notes a request; one with the same id changes nothing. Answers whether it is new. */
export async function keepRequest(tx: Writer, authority: string, request: AccessRequest): Promise<boolean> {
  const { id, subject, kind, askedBy, askedAs, receivedOn, by } = request;
  const made = await tx
    .insertInto('access_request')
    .values({
      authority,
      request: id,
      subject,
      kind,
      asked_by: askedBy,
      asked_as: askedAs,
      received_on: isoOf(receivedOn),
      ...signedColumns(by),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Adds a step after those known; false where somebody else added one meanwhile. */
export async function keepRequestStep(
  tx: Writer,
  authority: string,
  request: Pick<AccessRequest, 'id' | 'subject'>,
  step: RequestStep,
): Promise<boolean> {
  const made = await tx
    .insertInto('access_request_step')
    .values({
      authority,
      request: request.id,
      subject: request.subject,
      nth: step.nth,
      kind: step.kind,
      on_day: isoOf(step.on),
      because: step.because ?? null,
      pack: step.pack === undefined ? null : JSON.stringify(step.pack),
      ...signedColumns(step.by),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** The request with this id; undefined where there is none. */
export async function findRequest(db: Reader, authority: string, id: string): Promise<RequestWithSteps | undefined> {
  const [found] = await requestsWhere(db, authority, { id });
  return found;
}

const MOST_LISTED = 500;

/** The latest requests, or those about one record, by the day they were received, latest first. */
export function listRequests(db: Reader, authority: string, subject?: string): Promise<readonly RequestWithSteps[]> {
  return requestsWhere(db, authority, subject === undefined ? {} : { subject });
}

async function requestsWhere(
  db: Reader,
  authority: string,
  { id, subject }: { readonly id?: string; readonly subject?: string },
): Promise<readonly RequestWithSteps[]> {
  const rows = await db
    .selectFrom('access_request')
    .selectAll()
    .where('authority', '=', authority)
    .$if(id !== undefined, (query) => query.where('request', '=', id ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .orderBy('received_on', 'desc')
    .orderBy('written_at', 'desc')
    .limit(MOST_LISTED)
    .execute();
  const steps = await stepsOf(
    db,
    authority,
    rows.map(({ request }) => request),
  );
  return rows.map((row) => ({
    id: row.request,
    subject: row.subject,
    kind: row.kind,
    askedBy: row.asked_by,
    askedAs: row.asked_as,
    receivedOn: row.received_on,
    by: signedBy(row),
    steps: steps.get(row.request) ?? [],
  }));
}

async function stepsOf(db: Reader, authority: string, requests: readonly string[]): Promise<ReadonlyMap<string, readonly RequestStep[]>> {
  if (requests.length === 0) return new Map();
  const rows = await db
    .selectFrom('access_request_step')
    .selectAll()
    .where('authority', '=', authority)
    .where('request', 'in', requests)
    .orderBy('nth')
    .execute();
  const steps = new Map<string, RequestStep[]>();
  for (const row of rows) {
    const step: RequestStep = {
      nth: row.nth,
      kind: row.kind,
      on: row.on_day,
      ...(row.because !== null && { because: row.because }),
      ...(row.pack !== null && { pack: row.pack }),
      by: signedBy(row),
    };
    steps.set(row.request, [...(steps.get(row.request) ?? []), step]);
  }
  return steps;
}
