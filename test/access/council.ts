/** A council of which every role is held, with a child for every standing and sensitivity there is, and its pages served. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import type { Person } from '../../src/access/person.ts';
import { type Relation, SENSITIVITIES, type Sensitivity } from '../../src/access/relations.ts';
import { dayOf, type Moment } from '../../src/calendar/index.ts';
import { type OpenDesk, openDesk } from '../../src/casework/index.ts';
import { openIdentity } from '../../src/identity/index.ts';
import { checkPackAlone, type LoadedPack, standardsFolder } from '../../src/packs/index.ts';
import { type Entry, type Fields, type Role, ROLES } from '../../src/record/types.ts';
import { appendEntries, letIn, saveSubjects, saySensitive } from '../../src/store/index.ts';
import { startWeb, type Web } from '../../src/web/server.ts';
import { identityGate } from '../../src/web/signing-in/identity-gate.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { keptDot } from '../support/files.ts';
import { somebody } from '../support/people.ts';
import { type Standing, STANDING_WORDS } from './document/words.ts';
import type { There } from './visits.ts';

/** The header by which the tests say who asks; only this gate listens to it. */
export const ASKS = 'x-asks';
export const AUTHORITY = 'council';
const NOW: Moment = { day: dayOf('2026-04-14'), minute: 17 * 60 };
const TEAM = 'Team of theirs';

/** One child, and how everybody stands to the record. */
export interface Child {
  readonly id: string;
  readonly standing: Standing;
  readonly sensitivity: Sensitivity;
  readonly why: string;
  readonly recorded: string;
  /** Somebody's asking for it. */
  readonly request: string;
}

export interface Council {
  readonly database: TestDatabase;
  readonly opened: OpenDesk;
  readonly web: Web;
  readonly people: ReadonlyMap<Role, Person>;
  readonly children: readonly Child[];
  readonly there: There;
  /** The standards that ask something of them just now. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const STANDINGS = Object.keys(STANDING_WORDS).filter((name): name is Standing => name in STANDING_WORDS);

/** Who is allocated: to each standing the least that makes it, and to family all the rest besides. */
const ALLOCATED: Readonly<Partial<Record<Standing, Fields>>> = {
  covering: { worker: 'away', role: 'social-worker', team: 'Another team' },
  'in-the-team': { worker: 'other', role: 'social-worker', team: TEAM },
  'own-relative': { worker: 'other', role: 'social-worker', team: TEAM },
};
const ANOTHER: Fields = { worker: 'other', role: 'social-worker', team: 'Another team' };
const LET_IN: Readonly<Partial<Record<Standing, readonly Extract<Relation, 'named' | 'auditing' | 'glass' | 'own-relative'>[]>>> = {
  named: ['named'],
  auditing: ['auditing'],
  glass: ['glass'],
  'own-relative': ['own-relative', 'named', 'glass'],
};

export async function openCouncil(): Promise<Council> {
  const database = await testDatabase();
  // Nothing here is about what a lost machine leaves behind, and every page writes who looked.
  await database.asSuperuser(`alter database ${nameOf(database)} set synchronous_commit = off`);
  const dataFolder = join(tmpdir(), 'sightline-matrix');
  const packs = ['herefordshire', 'barnet'].map(packOf);
  const opened = await openDesk({ store: database.store, packs, dataFolder, now: () => NOW });
  await fill(database, await keptDot(dataFolder));
  const { desk } = opened;
  const job = await desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const people = new Map<Role, Person>();
  for (const role of ROLES) {
    const invented = { name: `One ${role}`, roles: [role], worker: workerIn(role), teams: [TEAM], covering: ['away'] };
    people.set(role, await somebody(database, AUTHORITY, invented));
  }
  const governor = people.get('information-governance-lead') ?? assert.fail('nobody governs information');
  const children: Child[] = [];
  for (const one of PLANNED) children.push({ ...one, ...(await keysOf(opened, one.id, governor)) });
  await allocateEveryone(database);
  await standTo(database, [...people.values()]);
  const { result } = await desk.tryStandards({ authority: 'barnet', alwaysInForce: true });
  await opened.settled();
  const gone = await somebody(database, AUTHORITY, { name: 'Somebody Invented', roles: ['social-worker'] });
  const standards = await asked(opened);
  const [question] = (await desk.questions()).subjects.flatMap(({ questions }) => questions);
  const identity = await openIdentity({ store: database.store, secret: Buffer.alloc(32, 7), today: () => NOW.day });
  const web = await startWeb({
    port: 0,
    https: true,
    deskFor: opened.deskFor,
    gate: { ...identityGate(identity, { https: true }), personFor: async (request) => personOf(people, request) },
  });
  return {
    database,
    opened,
    web,
    people,
    children,
    asked: standards,
    there: {
      authority: 'herefordshire',
      standard: standards[0] ?? assert.fail('nothing is asked'),
      question: question?.id ?? '',
      batch: (await desk.previewImport(oneFile()))?.batch ?? '',
      job,
      result,
      account: gone.account,
    },
    close: async () => {
      await web.stop();
      await opened.close();
      await database.close();
    },
  };
}

function nameOf({ urls }: TestDatabase): string {
  return new URL(urls.superuser).pathname.slice(1);
}

function packOf(council: string): LoadedPack {
  return checkPackAlone(join(standardsFolder(), council)).loaded ?? assert.fail(`the pack of ${council} does not load`);
}

const PLANNED = STANDINGS.flatMap((standing, n) =>
  SENSITIVITIES.map((sensitivity, nth) => ({ id: `child-${n + 1}${nth + 1}`, standing, sensitivity })),
);

/** Who somebody in this role is in the record. */
function workerIn(role: Role): string {
  return `one-${role}`;
}

function personOf(people: ReadonlyMap<Role, Person>, request: FastifyRequest): Person | undefined {
  const role = ROLES.find((one) => one === request.headers[ASKS]);
  return role && people.get(role);
}

function entry(id: string, type: string, subject: string, fields: Fields): Entry {
  const on = { day: dayOf('2026-03-02') };
  return { id, type, subjects: [subject], occurred: on, recorded: on, by: 'other', fields };
}

async function fill({ store }: TestDatabase, file: Entry['fields']): Promise<void> {
  await store.transaction(async (tx) => {
    await saveSubjects(tx, AUTHORITY, [
      ...PLANNED.map(({ id }) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
      ...['away', 'other', ...ROLES.map(workerIn)].map((id) => ({ id, kind: 'worker' as const, name: `${id} Invented` })),
    ]);
    await appendEntries(
      tx,
      AUTHORITY,
      PLANNED.flatMap(({ id, standing }) => [
        entry(`${id}-plan`, 'child-protection-plan-started', id, { category: 'NEG' }),
        entry(`${id}-allocated`, 'allocation', id, ALLOCATED[standing] ?? ANOTHER),
        entry(`${id}-started`, 'assessment-started', id, {}),
        entry(`${id}-completed`, 'assessment-completed', id, { 'child-seen': true }),
        entry(`${id}-mother`, 'family-member', id, { relation: 'mother' }),
        entry(`${id}-file`, 'file-attached', id, file),
        entry(`${id}-meeting`, 'meeting-arranged', id, { kind: 'core-group', date: '2026-04-20' }),
      ]),
    );
  });
}

async function keysOf({ desk }: OpenDesk, child: string, governor: Person): Promise<Pick<Child, 'why' | 'recorded' | 'request'>> {
  const [recorded, request] = [randomUUID(), randomUUID()];
  const asks = { kind: 'own-record', askedBy: 'Sam Pretend', askedAs: 'The child', receivedOn: NOW.day - 1 } as const;
  await desk.rights.receiveRequest(governor, { id: request, subject: child, ...asks });
  await desk.record({
    key: recorded,
    type: 'visit',
    by: { name: 'Di Pretend', role: 'social-worker' },
    occurred: { day: NOW.day - 3 },
    together: {},
    children: [{ id: child, fields: { 'child-seen': true } }],
  });
  const [line] = (await desk.child(child))?.expectations ?? [];
  return { recorded, request, why: line?.expectation.key ?? assert.fail(`nothing is expected for ${child}`) };
}

async function asked({ desk }: OpenDesk): Promise<readonly string[]> {
  const child = await desk.child(PLANNED[0]?.id ?? '');
  const open = child?.expectations.filter(({ expectation: { state } }) => ['overdue', 'due-soon', 'upcoming'].includes(state)) ?? [];
  return [...new Set(open.map(({ expectation }) => expectation.standard))].slice(0, 1);
}

/** No child has a worker in every role: that they have is put where it would have been worked out. */
async function allocateEveryone({ asSuperuser }: TestDatabase): Promise<void> {
  for (const [column, standings] of [
    ['workers', ['allocated', 'own-relative']],
    ['reviewers', ['reviewing']],
  ] as const) {
    const theirs = PLANNED.filter(({ standing }) => standings.some((one) => one === standing)).map(({ id }) => id);
    await asSuperuser(`update sightline.subject_summary set ${column} = ${column} || $1 where subject = any($2)`, [
      ROLES.map(workerIn),
      theirs,
    ]);
  }
}

async function standTo({ store }: TestDatabase, people: readonly Person[]): Promise<void> {
  const reason = 'To see who may.';
  const to = Temporal.Now.instant().add({ hours: 24 });
  await store.transaction(async (tx) => {
    for (const { id, standing, sensitivity } of PLANNED) {
      for (const relation of LET_IN[standing] ?? [])
        for (const { account } of people)
          await letIn(tx, AUTHORITY, { id: randomUUID(), subject: id, account, relation, reason, by: 'a test', to });
      if (sensitivity !== 'ordinary') await saySensitive(tx, AUTHORITY, id, { sensitivity, reason, by: 'a test' });
    }
  });
}

async function* oneFile() {
  yield { name: 'header.csv', content: header() };
}

async function* header() {
  yield Buffer.from('CHILD,DOB\n1,04/05/2016\n');
}
