/** Sightline in this process over a database that a test breaks: the desk, its pages, and somebody with a browser. */
import { join } from 'node:path';
import { dayOf, type Moment } from '../../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../../src/packs/index.ts';
import { APP_ROLE, migrate, openStore, readRecord, type Store, type Urls } from '../../src/store/index.ts';
import { startWeb, type Web } from '../../src/web/server.ts';
import { identityGate } from '../../src/web/signing-in/identity-gate.ts';
import { openIdentity } from '../../src/identity/index.ts';
import { someoneSignedIn } from '../support/signed-in.ts';
import { type Browser, browserAt } from '../support/browser.ts';
import { COUNCIL, inventFamilies } from './families.ts';

const NOW: Moment = { day: dayOf('2026-04-14'), minute: 17 * 60 };

export interface DeskOver extends OpenDesk {
  readonly store: Store;
  readonly web: Web;
  readonly browser: Browser;
  /** The ids of the visits in this child's record, in the order they were written. */
  visitsOf(child: string): Promise<readonly string[]>;
}

export interface DeskOverOptions {
  readonly urls: Urls;
  readonly dataFolder: string;
  /** Where the desk connects, where that is not straight to the database. */
  readonly through?: string;
  readonly now?: () => Moment;
}

/** Opens all of it, with a few families in the record. */
export async function openDeskOver({ urls, dataFolder, through, now }: DeskOverOptions): Promise<DeskOver> {
  await migrate(urls);
  const loaded = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded;
  if (loaded === undefined) throw new Error('The Herefordshire standards do not load.');
  const store = openStore({ url: through ?? urls.app, role: APP_ROLE, notice: () => undefined });
  await inventFamilies(store, 3);
  const opened = await openDesk({ store, packs: [loaded], dataFolder, now: now ?? (() => NOW), notice: () => undefined });
  await opened.settled();
  const identity = await openIdentity({ store, secret: Buffer.alloc(32, 7), today: () => (now?.() ?? NOW).day });
  const session = await someoneSignedIn(identity);
  const web = await startWeb({ gate: identityGate(identity, { https: false }), deskFor: opened.deskFor, dataFolder, port: 0 });
  return {
    ...opened,
    store,
    web,
    browser: browserAt(web.url, session),
    visitsOf: async (child) =>
      ((await readRecord(store.read, COUNCIL, child))?.entries ?? []).filter(({ type }) => type === 'visit').map(({ id }) => id),
    close: async () => {
      await web.stop();
      await opened.close();
      await store.close();
    },
  };
}
