/** Where the journey is walked: a council of its own with the people who have a part in it, and a clock that moves as the child grows up. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import type { Person } from '../../src/access/person.ts';
import { type Day, dayOf, type Moment } from '../../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../../src/packs/index.ts';
import { appendEntries, saveSubjects } from '../../src/store/index.ts';
import type { Role } from '../../src/record/types.ts';
import { startWeb, type Web } from '../../src/web/server.ts';
import { everyoneIs } from '../../src/web/test-support/everyone-is.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { somebody } from '../support/people.ts';

const COUNCIL = 'council';
const ASKS = 'x-who';
const HOUR = 60;
const NINE = 9 * HOUR;
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const PEOPLE = {
  duty: { name: 'Dee Frontdoor', roles: ['social-worker'], worker: 'dee', teams: ['Front door'] },
  manager: { name: 'Mo Manages', roles: ['team-manager'], worker: 'mo', teams: ['Front door', 'North', 'Leaving care'] },
  worker: { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada', teams: ['North'] },
  support: { name: 'Bea Arranges', roles: ['business-support'], worker: 'bea', teams: ['North'] },
  chair: { name: 'Chris Chairs', roles: ['child-protection-chair'], worker: 'chris', teams: [] },
  reviewer: { name: 'Ira Reviews', roles: ['independent-reviewing-officer'], worker: 'ira', teams: [] },
  adviser: { name: 'Pat Advises', roles: ['personal-adviser'], worker: 'pat', teams: ['Leaving care'] },
  head: { name: 'Hal Heads', roles: ['head-of-service'], worker: 'hal', teams: [] },
  night: { name: 'Nell Nights', roles: ['emergency-duty-worker'], worker: 'nell', teams: [] },
} as const satisfies Readonly<Record<string, { name: string; roles: readonly Role[]; worker: string; teams: readonly string[] }>>;
export type Who = keyof typeof PEOPLE;

export interface Stage {
  readonly database: TestDatabase;
  readonly opened: OpenDesk;
  readonly url: string;
  /** It is this hour of this day from now on, nine in the morning where none is said, or later the same day. */
  isDay(iso: string, hour?: number): Promise<void>;
  readonly today: () => Day;
  /** A page of the browser of one of them, on a phone where they are out. */
  pageOf(who: Who, on?: 'desk' | 'phone'): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(browser: Browser): Promise<Stage> {
  const database = await testDatabase();
  let now: Moment = { day: dayOf('2021-03-01'), minute: NINE };
  const opened = await openDesk({
    store: database.store,
    packs: [checkPackAlone(join(standardsFolder(), 'barnet')).loaded ?? assert.fail('the pack does not load')],
    dataFolder: tmpdir(),
    now: () => now,
  });
  await database.store.transaction(async (tx) => {
    const people = Object.values(PEOPLE);
    await saveSubjects(
      tx,
      COUNCIL,
      people.map(({ worker, name }) => ({ id: worker, kind: 'worker', name })),
    );
    const occurred = { day: dayOf('2020-01-06') };
    const joined = people.map(({ worker, roles: [role] }) => ({
      id: `${worker}-joined`,
      type: 'employment-started',
      subjects: [worker],
      occurred,
      fields: { role },
    }));
    await appendEntries(tx, COUNCIL, joined);
  });
  // What midnight does of itself: the clock here moves by weeks at a time.
  const judgeForToday = async (): Promise<void> => {
    await opened.desk.judgeBy({ authority: 'barnet', asOf: 'today', alwaysInForce: false });
    await opened.settled();
  };
  await judgeForToday();
  const people = new Map<string, Person>();
  for (const [who, invented] of Object.entries(PEOPLE)) people.set(who, await somebody(database, COUNCIL, invented));
  const personFor = async (request: FastifyRequest): Promise<Person | undefined> => people.get(String(request.headers[ASKS]));
  const web: Web = await startWeb({ port: 0, deskFor: opened.deskFor, gate: { ...everyoneIs(), personFor } });
  const pages = new Map<string, Page>();
  return {
    database,
    opened,
    url: web.url,
    today: () => now.day,
    isDay: async (iso, hour = 9) => {
      now = { day: dayOf(iso), minute: hour * HOUR };
      await judgeForToday();
    },
    pageOf: async (who, on = 'desk') => {
      // A minute passes between one act and the next, so that they stand in the order they were done in.
      now = { ...now, minute: (now.minute ?? NINE) + 1 };
      const name = `${who} ${on}`;
      const page = pages.get(name) ?? (await newPage(browser, who, on));
      pages.set(name, page);
      return page;
    },
    close: async () => {
      await Promise.all([...pages.values()].map((page) => page.context().close()));
      await web.stop();
      await opened.close();
      await database.close();
    },
  };
}

async function newPage(browser: Browser, who: Who, on: 'desk' | 'phone'): Promise<Page> {
  const context = await browser.newContext({ viewport: on === 'desk' ? DESK : PHONE, locale: 'en-GB', extraHTTPHeaders: { [ASKS]: who } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}
