import { type Action, ACTIONS } from '../../access/actions.ts';
import { decide, type Decision, mayEver } from '../../access/policy.ts';
import type { RecordSeen } from '../../access/relations.ts';
import { type AccessLine, logAccess, recordsSeen } from '../../store/index.ts';
import type { Room } from '../room.ts';
import type { Asking } from './asking.ts';

type Refusal = Extract<Decision, { allowed: false }>['why'];

/** Somebody asked for what is not for them; the message says so, and whether there is a way through. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';
  readonly why: Refusal;
  /** The child whose record may be opened by breaking the glass; absent where it may not. */
  readonly glass: string | undefined;

  constructor(why: Refusal, glass?: string) {
    super(WORDS[why]);
    this.why = why;
    this.glass = glass;
  }
}

const WORDS: Readonly<Record<Refusal, string>> = {
  role: 'This is not part of your role here.',
  relation: 'You do not work with this child.',
  sensitivity: 'There is no child with this number in the record.',
  'own-relative': 'This child is of your own family, or close to it. Someone else will see to what is needed.',
};

/** Throws NotAllowedError where whoever asks may not do this at all. Sightline itself may. */
export async function allow({ asking }: Room, action: Action): Promise<void> {
  if (asking !== undefined && !mayEver(asking.person, action)) throw new NotAllowedError('role');
}

/**
 * Whoever asks comes in by a door: refused where nothing behind it is for their roles. What is about nobody is logged here; what is about a
 * record, once it is known about whose.
 */
export async function enter(room: Room, action: Action): Promise<void> {
  const { asking } = room;
  if (asking === undefined) return;
  const allowed = mayEver(asking.person, action);
  if (!allowed) await log(room, asking, [{ outcome: 'refused', because: 'role' }]);
  else if (ACTIONS[action].about === 'nobody') await log(room, asking, [{ outcome: 'allowed' }]);
  if (!allowed) throw new NotAllowedError('role');
}

/**
 * Whether whoever asks may do this to a record; it is logged either way, before anything is shown. False where to them there is no such record,
 * or there is none at all: nobody can tell which. Throws NotAllowedError where they may know that it is there.
 */
export async function isAllowed(room: Room, action: Action, subject: string): Promise<boolean> {
  const { asking } = room;
  if (asking === undefined) return true;
  const seen = (await seenBy(room, asking, [subject])).get(subject);
  if (seen === undefined) {
    // As much is done as for a record that is hidden: nobody can tell the two apart by the time it took. Whoever tries numbers shows.
    await log(room, asking, [{ outcome: 'refused', because: 'not there' }]);
    return false;
  }
  const decision = decide(asking.person, action, seen);
  await log(room, asking, [lineOf(subject, decision)]);
  if (decision.allowed) return true;
  if (decision.why === 'sensitivity') return false;
  throw new NotAllowedError(decision.why, decision.why === 'relation' && mayBreakGlass(asking, seen) ? subject : undefined);
}

/** Whether whoever asks, being shown this record already, may do this to it as well: to offer it or not; nothing is logged. */
export async function mayAsWell(room: Room, action: Action, subject: string): Promise<boolean> {
  const { asking } = room;
  if (asking === undefined) return true;
  const seen = (await seenBy(room, asking, [subject])).get(subject);
  return seen !== undefined && decide(asking.person, action, seen).allowed;
}

/** Of these records, those that whoever asks may do this to. Those they may are logged; nothing is said of the others. */
export async function allowedAmong(room: Room, action: Action, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const { asking } = room;
  if (asking === undefined) return new Set(subjects);
  const seen = await seenBy(room, asking, subjects);
  const allowed = [...seen].filter(([, record]) => decide(asking.person, action, record).allowed).map(([subject]) => subject);
  await log(
    room,
    asking,
    allowed.map((subject) => ({ subject, outcome: 'allowed' })),
  );
  return new Set(allowed);
}

function seenBy({ whole, authority }: Room, { person }: Asking, subjects: readonly string[]): Promise<ReadonlyMap<string, RecordSeen>> {
  return recordsSeen(whole.read, authority, person, subjects);
}

function mayBreakGlass({ person }: Asking, seen: RecordSeen): boolean {
  return decide(person, 'break-glass', seen).allowed;
}

function lineOf(subject: string, decision: Decision): LineToLog {
  return decision.allowed ? { subject, outcome: 'allowed' } : { subject, outcome: 'refused', because: decision.why };
}

type LineToLog = Pick<AccessLine, 'subject' | 'outcome' | 'because'>;

async function log({ whole, authority }: Room, { person, request, door, event }: Asking, lines: readonly LineToLog[]): Promise<void> {
  const told = lines.filter(({ outcome }) => event !== 'none' || outcome === 'refused');
  await logAccess(
    whole.read,
    authority,
    told.map((line) => ({ account: person.account, request, door, event: event === 'none' ? 'refused' : event, ...line })),
  );
}
