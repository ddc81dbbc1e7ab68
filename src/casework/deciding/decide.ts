import { checkEntry } from '../../record/check-entry.ts';
import type { Fault } from '../../record/fault.ts';
import { isHeld } from '../../record/holds.ts';
import type { Fields, FieldValue } from '../../record/types.ts';
import { findRecording, holdRecord, readRecord, readRecords, type Recording, type Writer } from '../../store/index.ts';
import { isAllowed } from '../access/allow.ts';
import type { Asking } from '../access/asking.ts';
import { CaseworkError } from '../desk.ts';
import { isKey } from '../drafts/key.ts';
import { persist } from '../importing/persist.ts';
import { fingerprintOf } from '../recording/record.ts';
import { signingAs } from '../recording/people.ts';
import { type ToWrite, writeOnce } from '../recording/write-once.ts';
import type { Room } from '../room.ts';
import type { Decided, DecisionSent, WayToAnswer } from './answers.ts';
import { judgingToday, waysOpen } from './decision-asked.ts';
import { decisionIn, type DecisionToday, subjectIn } from './open-decision.ts';
import { mayDecideSo, type Standing, standingTo } from './whose.ts';

/** Shorter than this, nobody could tell in a year why it was decided so. */
const SHORTEST_RATIONALE = 20;

type Refused = Exclude<Decided, { saved: true }>;

/** Undoes whatever the transaction has begun. */
class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refused: Refused;

  constructor(refused: Refused) {
    super('The decision was refused.');
    this.refused = refused;
  }
}

/**
 * Writes a decision into the record and judges it anew, in one transaction. It is looked at again there, while nobody else writes in that record:
 * of two who decide at once the second is told that it is decided. Undefined where to whoever asks there is nothing of the kind to decide.
 */
export async function decideIt(room: Room, sent: DecisionSent): Promise<Decided | undefined> {
  const { asking } = room;
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can decide.');
  if (!isKey(sent.key)) throw new CaseworkError('This form cannot be told from another. Open it again from the child’s page.');
  const subject = subjectIn(sent.expectation);
  if (subject === undefined || !(await isAllowed(room, 'decide', subject))) return undefined;
  return persist(() => decideOnce(room, asking, subject, sent));
}

async function decideOnce(room: Room, asking: Asking, subject: string, sent: DecisionSent): Promise<Decided | undefined> {
  const judging = await judgingToday(room);
  const standing = await standingTo(room, asking.person, subject);
  const record = await readRecord(room.store.read, room.authority, subject);
  const today = record && decisionIn(record, judging, sent.expectation);
  if (today === undefined) return undefined;
  const fingerprint = fingerprintOf(sent);
  const prepared = prepare(room, asking, today, standing, sent);
  if ('saved' in prepared) return (await sentBefore(room, sent.key, fingerprint)) ?? prepared;
  try {
    return await room.store.transaction(async (tx) => {
      const before = await writeOnce(room, tx, { ...prepared, fingerprint }, () => lookAgain(tx));
      return before === undefined ? { saved: true, before: false } : asBefore(before, fingerprint);
    });
  } catch (error) {
    if (error instanceof RefusedError) return error.refused;
    throw error;
  }

  async function lookAgain(tx: Writer): Promise<void> {
    await holdRecord(tx, room.authority, subject);
    const [now] = await readRecords(tx, room.authority, [subject]);
    const there = now && decisionIn(now, judging, sent.expectation);
    const again = there === undefined ? DECIDED : prepare(room, asking, there, standing, sent);
    if ('saved' in again) throw new RefusedError(again);
  }
}

/** What is decided may have been decided by this very form, sent before. */
async function sentBefore(room: Room, key: string, fingerprint: string): Promise<Decided | undefined> {
  const before = await findRecording(room.store.read, room.authority, key);
  return before && asBefore(before, fingerprint);
}

function asBefore(before: Recording, fingerprint: string): Decided {
  return before.fingerprint === fingerprint ? { saved: true, before: true } : { saved: false, why: 'other answers' };
}

const DECIDED: Refused = { saved: false, why: 'decided' };

/** What it would become; or why it cannot be. Throws CaseworkError for what no form of ours sends. */
function prepare(
  room: Room,
  { person }: Asking,
  today: DecisionToday,
  standing: Standing,
  sent: DecisionSent,
): Refused | Omit<ToWrite, 'fingerprint'> {
  if (!today.open) return DECIDED;
  const answers = waysOpen(today, standing);
  if (answers.length === 0) return refusedTo(today, standing);
  const chosen = answers.find(({ id }) => id === sent.answer);
  const faults = faultsIn(sent, chosen);
  if (chosen === undefined || faults.length > 0) return { saved: false, faults };
  const may = mayDecideSo(standing, chosen.way.asked, today, outcomeOf(chosen, sent.fields));
  if (!may.allowed) return { saved: false, why: may.why };
  const now = room.now();
  const checked = checkEntry(
    {
      id: `${sent.key}.1`,
      type: chosen.type,
      subjects: [today.record.subject.id],
      occurred: now,
      recorded: now,
      by: signingAs(person, may.role).id,
      role: may.role,
      fields: fieldsOf(chosen, sent, today, may.onBehalfOf),
      links: today.work.map(({ id }) => ({ rel: 'of', to: id })),
    },
    { subjects: new Map([[today.record.subject.id, today.record.subject]]), today: now.day },
  );
  if (!checked.ok) return { saved: false, faults: checked.faults };
  const held = isHeld(today.record, chosen.type, now.day);
  const { entry } = checked;
  return {
    key: sent.key,
    type: chosen.type,
    author: signingAs(person, may.role),
    entries: [entry],
    notHeld: held ? [] : [today.record.subject.id],
  };
}

function refusedTo(today: DecisionToday, standing: Standing): Refused {
  for (const { asked } of today.ways) {
    const may = mayDecideSo(standing, asked, today);
    if (!may.allowed) return { saved: false, why: may.why };
  }
  return { saved: false, why: 'not-here' };
}

function faultsIn({ rationale, fields }: DecisionSent, chosen: WayToAnswer | undefined): readonly Fault[] {
  const faults: Fault[] = chosen === undefined ? [{ path: 'answer', message: 'Choose what you decide' }] : [];
  const strange = Object.keys(fields).find((name) => chosen !== undefined && !chosen.asks.some((asked) => asked.name === name));
  if (strange !== undefined) throw new CaseworkError(`This form does not ask for “${strange}”. Open it again from the child’s page.`);
  for (const { name, needed } of chosen?.asks ?? []) {
    const label = chosen?.entry.fields[name]?.label ?? name;
    if (needed === true && fields[name] === undefined) faults.push({ path: `fields.${name}`, message: `Answer “${label}”` });
  }
  if (rationale.trim().length < SHORTEST_RATIONALE)
    faults.push({
      path: 'rationale',
      message: `Say why, in at least ${SHORTEST_RATIONALE} characters: a decision without its reasons cannot be understood later`,
    });
  return faults;
}

/** What would be decided, where a scheme may say how far somebody goes. */
function outcomeOf({ answer, way }: ReturnType<typeof waysOpen>[number], fields: Fields): string | undefined {
  const { outcome } = way.form;
  const said = outcome === undefined || answer !== 'agree' ? undefined : fields[outcome];
  return typeof said === 'string' ? said : undefined;
}

function fieldsOf(chosen: WayToAnswer, sent: DecisionSent, { standard }: DecisionToday, onBehalfOf: string | undefined): Fields {
  const named: Readonly<Record<string, FieldValue | undefined>> = {
    rationale: sent.rationale.trim(),
    'on-behalf-of': onBehalfOf,
    standard: Object.hasOwn(chosen.entry.fields, 'standard') ? standard.id : undefined,
  };
  const said = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...sent.fields, ...chosen.fields, ...Object.fromEntries(said) };
}
