/** A council of so many children, made and judged once and used again by the next run. */
import { availableParallelism } from 'node:os';
import { sql } from 'kysely';
import { dayOf } from '../../src/calendar/index.ts';
import { type Desk, openDesk } from '../../src/casework/index.ts';
import type { LoadedPack } from '../../src/packs/index.ts';
import { runnersInThreads } from '../../src/runners/index.ts';
import { openDatabase } from '../../src/server/open-database.ts';
import { startEmbedded } from '../../src/server/database/embedded.ts';
import { authorities, chooseJudging, countSubjects, createAuthority, type Store } from '../../src/store/index.ts';
import { inventCouncil } from './invent.ts';
import { writeCouncil } from './write-council.ts';

export interface CouncilWanted {
  readonly children: number;
  readonly workers: number;
  /** The database of somebody's own server; the embedded one in the data folder where absent. */
  readonly databaseUrl?: string;
  readonly dataFolder: string;
  readonly loaded: LoadedPack;
  readonly kept: boolean;
  say(words: string): void;
}

export interface Made {
  readonly children: number;
  readonly entries: number;
  /** Absent where the council was there already. */
  readonly seconds?: { readonly written: number; readonly judged: number };
}

const AS_OF = dayOf('2026-03-31');
const COUNCIL = 'council';

/** Sees to it that the council is there, judged for its day. Throws where somebody else's records are. */
export async function makeCouncil(wanted: CouncilWanted): Promise<Made> {
  const server = wanted.databaseUrl === undefined ? await startEmbedded({ folder: wanted.dataFolder }) : undefined;
  const app = wanted.databaseUrl ?? server?.urls.app ?? '';
  // As for the server: where the tables are another role's, its address is in the environment.
  const owner = server?.urls.migration ?? process.env['DATABASE_MIGRATION_URL'] ?? app;
  try {
    const database = await openDatabase(
      { dataFolder: wanted.dataFolder, databaseUrl: app, migrationUrl: owner },
      { notice: () => undefined },
    );
    try {
      return await filled(database.store, owner, wanted);
    } finally {
      await database.close();
    }
  } finally {
    await server?.stop();
  }
}

async function filled(store: Store, url: string, wanted: CouncilWanted): Promise<Made> {
  const { children, workers, loaded, kept, say } = wanted;
  const [there] = await authorities(store.read);
  const before = there === undefined ? 0 : await countSubjects(store.read, there.id, 'child');
  if (before !== 0 && (before !== children || there?.demonstration !== true))
    throw new Error(`There are ${before} children in this database already, and ${children} were asked for. Name another.`);
  const authority = {
    id: COUNCIL,
    name: loaded.pack.name,
    pack: loaded.pack.authority,
    asIfAlways: true,
    demonstration: true,
    asOf: AS_OF,
  };
  let began = performance.now();
  let seconds: Made['seconds'];
  if (before === 0) {
    await store.transaction(async (tx) => {
      await createAuthority(tx, authority);
      await chooseJudging(tx, COUNCIL, authority);
    });
    const inventing = { children, workers, seed: 'county', asOf: AS_OF, calendar: loaded.calendar, ...(kept && { pack: loaded.judged }) };
    const written = await writeCouncil(url, COUNCIL, inventCouncil(inventing), (so) =>
      say(`Inventing: ${so.children} children, ${so.entries} entries`),
    );
    say(`${written.children} children, ${written.workers} workers, ${written.entries} entries`);
    seconds = { written: (performance.now() - began) / 1000, judged: 0 };
  }
  began = performance.now();
  const open = await openDesk({
    store,
    packs: [loaded],
    dataFolder: wanted.dataFolder,
    runners: (small) => runnersInThreads({ store, most: availableParallelism(), small, notice: say }),
  });
  const follow = setInterval(() => void progressOf(open.desk).then((words) => words && say(words)), 1000);
  await open.settled();
  clearInterval(follow);
  await open.close();
  return {
    children,
    entries: await entriesIn(store),
    ...(seconds !== undefined && { seconds: { ...seconds, judged: (performance.now() - began) / 1000 } }),
  };
}

async function progressOf({ situation, progress }: Desk): Promise<string | undefined> {
  const { job } = await situation();
  const now = job === undefined ? undefined : await progress(job);
  return now && `${now.step}: ${now.done}${now.total === undefined ? '' : ` of ${now.total}`}`;
}

async function entriesIn(store: Store): Promise<number> {
  const { rows } = await sql<{ entries: number }>`select coalesce(sum(last_seq), 0) as entries from subject`.execute(store.read);
  return rows[0]?.entries ?? 0;
}
