/** Commands that read or write the record kept here: the embedded database, joined where Sightline is running, or DATABASE_URL. */
import type { Day } from '../calendar/index.ts';
import { CaseworkError, type OpenDesk, openDesk } from '../casework/index.ts';
import { loadSoundPacks } from '../packs/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { openDatabase } from '../server/open-database.ts';
import { readSettings } from '../server/settings.ts';
import { authorities, chooseJudging, countSubjects, streamRecords, type Store } from '../store/index.ts';
import { logCommand } from './log-command.ts';
import { saidAll, say } from './progress.ts';
import { ExitCode, Refusal } from './refusal.ts';

const OURS = ['SettingsError', 'DatabaseError', 'StoreError', 'BackupError', 'CaseworkError', 'PackError', 'IdentityError'];

/** Opens the store for as long as the work takes; what stands in its way is refused in words. */
export async function withStore<T>(work: (store: Store, dataFolder: string) => Promise<T>): Promise<T> {
  try {
    const { database, dataFolder } = await openKept();
    try {
      return await work(database.store, dataFolder);
    } finally {
      await database.close();
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

async function openKept() {
  const settings = readSettings(process.env);
  const options = { notice: () => undefined, upgrading: (line: string) => console.error(line), join: true };
  const database = await openDatabase(settings, options);
  await logCommand(database.store);
  return { database, dataFolder: settings.dataFolder };
}

/** What stands in the way in words, as a refusal; anything else as it is. */
export function refusalOf(error: unknown): unknown {
  return error instanceof Error && OURS.includes(error.name) ? new Refusal(error.message, ExitCode.failed) : error;
}

/** The desk of the council's record; an empty record becomes this council's, and another council's is refused. */
export async function withDesk<T>(council: string, work: (open: OpenDesk) => Promise<T>, asOf?: Day): Promise<T> {
  return withStore(async (store, dataFolder) => {
    const { packs } = loadSoundPacks();
    const open = await openDesk({ store, packs, dataFolder });
    try {
      await open.settled();
      await ownedBy(store, council, asOf);
      return await work(open);
    } finally {
      await open.close();
    }
  });
}

async function ownedBy(store: Store, council: string, asOf: Day | undefined): Promise<void> {
  const [authority] = await authorities(store.read);
  if (authority === undefined) throw new CaseworkError('There is no record here yet. Run `npm start` once, then try again.');
  const children = await countSubjects(store.read, authority.id, 'child');
  if (children === 0)
    return store.transaction((tx) => chooseJudging(tx, authority.id, { ...authority, pack: council, ...(asOf !== undefined && { asOf }) }));
  if (authority.pack !== council) {
    throw new CaseworkError(
      `The record here holds ${children} children and is judged by the ${authority.pack} standards. Two councils’ children are never mixed: set SIGHTLINE_DATA to another folder for ${council}.`,
    );
  }
}

/** Waits for a job, telling how far it has come; a job that failed is refused in its own words. */
export async function followed({ desk }: OpenDesk, job: string): Promise<void> {
  for (;;) {
    const progress = await desk.progress(job);
    if (progress === undefined || progress.state === 'finished') return saidAll();
    if (progress.state === 'failed') throw new CaseworkError(progress.problem ?? 'It could not be finished.');
    say(`${progress.step}: ${progress.done}${progress.total === undefined ? '' : ` of ${progress.total}`}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every record kept here, one after another: however many there are, only a page of them is held at a time. */
export async function* recordsInStore(): AsyncGenerator<SubjectRecord> {
  try {
    const { database } = await openKept();
    try {
      const [authority] = await authorities(database.store.read);
      if (authority !== undefined) yield* streamRecords(database.store.read, authority.id);
    } finally {
      await database.close();
    }
  } catch (error) {
    throw refusalOf(error);
  }
}
