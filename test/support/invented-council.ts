/** The beginning of most tests over a real database: a council that keeps invented records, people of its own, and pages served to them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from '../../src/access/doors.ts';
import type { Person } from '../../src/access/person.ts';
import { dayOf, type Moment } from '../../src/calendar/index.ts';
import { type Desk, openDesk, type OpenDesk } from '../../src/casework/index.ts';
import { checkPackAlone, type LoadedPack, standardsFolder } from '../../src/packs/index.ts';
import type { Entry, Subject } from '../../src/record/types.ts';
import { appendEntries, readRecord, saveSubjects, type Writer } from '../../src/store/index.ts';
import type { Gate } from '../../src/web/gate.ts';
import type { Web } from '../../src/web/server.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { type Invented, somebody } from './people.ts';

/** What the council goes by in the store, as the desk names the first that it finds there. */
export const COUNCIL = 'council';
/** An afternoon in April that most of them are set on. */
export const NOW: Moment = { day: dayOf('2026-04-14'), minute: 17 * 60 };

export interface ToInvent {
  /** By whose practice standards it judges: the name of a folder of `standards`. */
  readonly standards: string;
  /** What time it is there; `NOW` where absent. */
  readonly now?: () => Moment;
  /** Whose records are there from the beginning, judged for the day. */
  readonly subjects?: readonly Subject[];
  readonly entries?: readonly Entry[];
  /** What else is written with them. */
  readonly also?: (tx: Writer) => Promise<unknown>;
}

export interface InventedCouncil {
  readonly database: TestDatabase;
  readonly opened: OpenDesk;
  /** What it judges by. */
  readonly pack: LoadedPack;
  /** Its data folder, gone when it closes. */
  readonly folder: string;
  /** Makes an account for somebody who works there. */
  person(invented: Invented): Promise<Person>;
  /** The desk as somebody is shown it; each time it is another page to them, or another thing they send. */
  deskOf(person: Person, event?: AuditEvent | 'none', door?: string): Desk;
  /** Everything that was ever written of this child, worker or household; fails where there is no record. */
  entriesOf(subject: string): Promise<readonly Entry[]>;
  /** The pages as somebody is shown them who need not sign in. */
  servedTo(person: Person): Promise<Web>;
  /** The pages as this gate lets people in. */
  servedBy(gate: Gate, https?: boolean): Promise<Web>;
  /** Stops what it serves and closes everything, the last opened first. */
  close(): Promise<void>;
}

/** Opens a council in a database of its own; where that fails, closes what it had opened. Close it after the last test. */
export async function inventedCouncil({ standards, now = () => NOW, ...records }: ToInvent): Promise<InventedCouncil> {
  const open = new AsyncDisposableStack();
  try {
    const folder = await mkdtemp(join(tmpdir(), 'sightline-council-'));
    open.defer(() => rm(folder, { recursive: true, force: true }));
    const database = await testDatabase();
    open.defer(() => database.close());
    // Nothing here is about what a lost machine leaves behind, and every page writes who looked.
    await database.asSuperuser(`alter database ${new URL(database.urls.superuser).pathname.slice(1)} set synchronous_commit = off`);
    const pack = packOf(standards);
    const opened = await openDesk({ store: database.store, packs: [pack], dataFolder: folder, now });
    open.defer(() => opened.close());
    await keep(opened, database, standards, records);
    // Only a test with pages need read all that serves them.
    const servedBy = async (gate: Gate, https = false): Promise<Web> => {
      const { startWeb } = await import('../../src/web/server.ts');
      const web = await startWeb({ port: 0, deskFor: opened.deskFor, gate, https });
      open.defer(() => web.stop());
      return web;
    };
    return {
      database,
      opened,
      pack,
      folder,
      person: (invented) => somebody(database, COUNCIL, invented),
      deskOf: (person, event = 'record-read', door = 'a test') => opened.deskFor({ person, request: randomUUID(), door, event }),
      entriesOf: async (subject) => {
        const { entries } = (await readRecord(database.store.read, COUNCIL, subject)) ?? assert.fail(`there is no record of ${subject}`);
        return entries;
      },
      servedTo: async (person) => {
        const { everyoneIs } = await import('../../src/web/test-support/everyone-is.ts');
        return servedBy(everyoneIs(person));
      },
      servedBy,
      close: () => open.disposeAsync(),
    };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}

/** Read once, however many councils of a process judge by it. */
const packs = new Map<string, LoadedPack>();

function packOf(standards: string): LoadedPack {
  const pack = packs.get(standards) ?? checkPackAlone(join(standardsFolder(), standards)).loaded;
  assert.ok(pack !== undefined, `the pack of ${standards} does not load`);
  packs.set(standards, pack);
  return pack;
}

type Records = Pick<ToInvent, 'subjects' | 'entries' | 'also'>;

async function keep(
  { desk, settled }: OpenDesk,
  { store }: TestDatabase,
  authority: string,
  { subjects = [], entries = [], also }: Records,
): Promise<void> {
  if (subjects.length > 0) {
    await store.transaction(async (tx) => {
      await saveSubjects(tx, COUNCIL, subjects);
      await appendEntries(tx, COUNCIL, entries);
      await also?.(tx);
    });
    await desk.judgeBy({ authority, asOf: 'today', alwaysInForce: false });
  }
  await settled();
}

/** Children called by these names, none of whom there is. */
export function children(...ids: readonly string[]): readonly Subject[] {
  return ids.map((id) => ({ id, kind: 'child', name: `${id} Notreal`, born: dayOf('2016-05-04') }));
}

/** Workers called by these names, with a capital. */
export function workers(...ids: readonly string[]): readonly Subject[] {
  return ids.map((id) => ({ id, kind: 'worker', name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Invented` }));
}
