/** A council whose records each hold words found nowhere else, and people with sessions of their own, for tests of what gets out. */
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Person } from '../../src/access/person.ts';
import type { Sensitivity } from '../../src/access/relations.ts';
import { dayOf } from '../../src/calendar/index.ts';
import type { OpenDesk } from '../../src/casework/index.ts';
import { openIdentity } from '../../src/identity/index.ts';
import type { Entry, Fields, Role } from '../../src/record/types.ts';
import { appendEntries, saveSubjects, saySensitive } from '../../src/store/index.ts';
import type { Web } from '../../src/web/server.ts';
import { identityGate } from '../../src/web/signing-in/identity-gate.ts';
import type { TestDatabase } from '../database.ts';
import { keptDot } from '../support/files.ts';
import { COUNCIL, inventedCouncil, NOW } from '../support/invented-council.ts';

export const SESSION = '__Host-sightline';

/** A child with everything in the record that nobody else may be shown. */
export interface Guarded {
  readonly id: string;
  readonly sensitivity: Sensitivity;
  /** Words found in this record alone. */
  readonly name: string;
  readonly words: readonly string[];
  readonly why: string;
  readonly recorded: string;
}

/** How a child is to be: whose, and how sensitive. */
export interface ToGuard {
  readonly id: string;
  readonly name: string;
  readonly worker: string;
  readonly team: string;
  readonly sensitivity?: Sensitivity;
  /** An entry that is written once for this child and another. */
  readonly together?: Entry;
}

export interface GuardedCouncil {
  readonly database: TestDatabase;
  readonly opened: OpenDesk;
  readonly web: Web;
  readonly children: ReadonlyMap<string, Guarded>;
  /** Somebody with these roles, who works in these teams as this worker. */
  person(name: string, roles: readonly Role[], more?: { readonly worker?: string; readonly teams?: readonly string[] }): Promise<Person>;
  /** The token of a new session of theirs. */
  session(person: Person): Promise<string>;
  close(): Promise<void>;
}

export async function openGuarded(toGuard: readonly ToGuard[]): Promise<GuardedCouncil> {
  const council = await inventedCouncil({ standards: 'herefordshire' });
  const { database, opened } = council;
  await fill(database, toGuard, await keptDot(council.folder));
  await opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const children = new Map<string, Guarded>();
  for (const one of toGuard) children.set(one.id, await recordVisit(opened, one));
  const identity = await openIdentity({ store: database.store, secret: Buffer.alloc(32, 7), today: () => NOW.day });
  const web = await council.servedBy(identityGate(identity, { https: true }), true);
  return {
    database,
    opened,
    web,
    children,
    person: (name, roles, more = {}) => council.person({ name, roles, ...more }),
    session: (person) => beginSession(database, person),
    close: () => council.close(),
  };
}

/** Words of this child alone: letters only, so that nothing that shows them would write them otherwise. */
function wordsOf(id: string): { readonly note: string; readonly visit: string } {
  return { note: `noted${id.replaceAll(/[^a-z]/g, '')}alone`, visit: `heard${id.replaceAll(/[^a-z]/g, '')}alone` };
}

function entry(id: string, type: string, subjects: readonly string[], fields: Fields): Entry {
  const on = { day: dayOf('2026-03-02') };
  return { id, type, subjects, occurred: on, recorded: on, by: 'other', fields };
}

async function fill({ store }: TestDatabase, toGuard: readonly ToGuard[], file: Fields): Promise<void> {
  const workers = new Set(['other', ...toGuard.map(({ worker }) => worker)]);
  await store.transaction(async (tx) => {
    await saveSubjects(tx, COUNCIL, [
      ...toGuard.map(({ id, name }) => ({ id, kind: 'child' as const, name, born: dayOf('2016-05-04') })),
      ...[...workers].map((id) => ({ id, kind: 'worker' as const, name: `${id} Invented` })),
    ]);
    await appendEntries(tx, COUNCIL, [
      ...new Set(toGuard.flatMap(({ together }) => together ?? [])),
      ...toGuard.flatMap(({ id, worker, team }) => [
        entry(`${id}-plan`, 'child-protection-plan-started', [id], { category: 'NEG' }),
        entry(`${id}-allocated`, 'allocation', [id], { worker, role: 'social-worker', team }),
        entry(`${id}-file`, 'file-attached', [id], file),
        entry(`${id}-address`, 'address', [id], { address: `4 ${wordsOf(id).note} Row` }),
      ]),
    ]);
    for (const { id, sensitivity } of toGuard)
      if (sensitivity !== undefined) await saySensitive(tx, COUNCIL, id, { sensitivity, reason: `${id} for a reason`, by: 'a test' });
  });
}

async function recordVisit({ desk }: OpenDesk, { id, name, sensitivity = 'ordinary' }: ToGuard): Promise<Guarded> {
  const recorded = randomUUID();
  const { note, visit } = wordsOf(id);
  const saved = await desk.record({
    key: recorded,
    type: 'visit',
    by: { name: 'Di Pretend', role: 'social-worker' },
    occurred: { day: NOW.day - 3 },
    together: { purpose: visit },
    children: [{ id, fields: { 'child-seen': true } }],
  });
  assert.ok(saved.saved, JSON.stringify(saved));
  const [line] = (await desk.child(id))?.expectations ?? [];
  return {
    id,
    name,
    sensitivity,
    words: [note, visit],
    recorded,
    why: line?.expectation.key ?? assert.fail(`nothing is expected for ${id}`),
  };
}

async function beginSession({ asSuperuser }: TestDatabase, { account }: Person): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await asSuperuser(
    `insert into sightline.session (authority, token_hash, account, started_at, last_seen_at, ends_at, factor_given, by_council)
     values ($1, $2, $3, now(), now(), now() + interval '12 hours', true, false)`,
    [COUNCIL, createHash('sha256').update(token).digest(), account],
  );
  return token;
}
