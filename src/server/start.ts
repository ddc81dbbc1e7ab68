/** `npm start`: the database, the desk and the pages, until told to stop. */
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { clearImports, openDesk, todayInEngland } from '../casework/index.ts';
import { guardWhatIsPrinted } from '../casework/printed.ts';
import { openIdentity } from '../identity/index.ts';
import { faultText, type LoadedPack, loadSoundPacks, PackError } from '../packs/index.ts';
import { runnersInThreads } from '../runners/index.ts';
import { fileFolder, virusCheckAt } from '../store/index.ts';
import { startWeb } from '../web/server.ts';
import { identityGate } from '../web/signing-in/identity-gate.ts';
import { openDatabase } from './open-database.ts';
import { secretIn } from './secret.ts';
import { logOfRunners } from './log-of-runners.ts';
import { filesInTheClear, filesKeys, filesUnchecked } from './files-settings.ts';
import { openPages } from './pages-line.ts';
import { readSettings } from './settings.ts';
import { signingDays } from './signing-days.ts';

/** Long enough for most work under way to finish; what does not is undone by the database and can be done again. */
const LONGEST_WAIT_FOR_WORK = 15_000;
/** Each has four connections, and a PostgreSQL server allows a hundred where nobody says otherwise. */
const MOST_THREADS_UNASKED = 16;
const EXPECTED = ['SettingsError', 'DatabaseError', 'StoreError', 'BackupError', 'PackError', 'CaseworkError', 'IdentityError'];

/** How to stop each part that was opened, the last opened first. */
const toStop: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

guardWhatIsPrinted();
const started = start();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
started.catch((error: unknown) => {
  console.error(inWords(error));
  void stop(1);
});

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const { dataFolder } = settings;
  const keys = await filesKeys(settings);
  const packs = soundPacks();
  console.log(settings.databaseUrl === undefined ? `Starting the database in ${dataFolder}` : 'Connecting to the database of DATABASE_URL');
  const database = await openDatabase(settings, { notice: (line) => console.log(line) });
  toStop.unshift(database.close);
  await clearImports(dataFolder);
  const { store } = database;
  const most = settings.threads ?? Math.min(availableParallelism(), MOST_THREADS_UNASKED);
  const { deskFor, close } = await openDesk({
    store,
    packs,
    dataFolder,
    files: fileFolder(dataFolder, keys, settings.virusCheck && virusCheckAt(settings.virusCheck)),
    runners: (small) => runnersInThreads({ store, most, small, notice: logOfRunners }),
    signing: await signingDays(settings),
  });
  toStop.unshift(() => Promise.race([close(), wait(LONGEST_WAIT_FOR_WORK)]));
  const address = {
    ...(settings.port !== undefined && { port: settings.port }),
    ...(settings.host !== undefined && { host: settings.host }),
  };
  const identity = await openIdentity({
    store,
    secret: await secretIn(dataFolder, settings.secret),
    today: todayInEngland,
    ...(settings.sessions !== undefined && { limits: settings.sessions }),
    ...(settings.openId !== undefined && { openId: settings.openId }),
  });
  const https = settings.address?.protocol === 'https:';
  const web = await startWeb({ deskFor, gate: identityGate(identity, { https }), https, dataFolder, ...address });
  toStop.unshift(web.stop);
  console.log(`Sightline is at ${web.url.replace('127.0.0.1', 'localhost')} (Ctrl+C stops it)`);
  for (const open of [openPages(settings), filesInTheClear(settings), filesUnchecked(settings)]) if (open !== undefined) console.log(open);
  if (await identity.needsSetUp())
    console.log(`Nobody has an account yet. To make the first, open /set-up?code=${identity.setUpCode} there`);
}

/** The packs that hold; the faults of any other are told, and its council is left out until they are mended. */
function soundPacks(): readonly LoadedPack[] {
  const { packs, faults } = loadSoundPacks();
  if (packs.length === 0) throw new PackError(faults);
  for (const fault of faults) console.error(faultText(fault));
  if (faults.length > 0) console.error('The packs with these faults are left out until they are mended.');
  return packs;
}

// Every further signal joins the stop that is under way: npm and the terminal each send one.
function stop(code: number): Promise<void> {
  stopping ??= started
    .catch(() => undefined)
    .then(stopParts)
    .finally(() => process.exit(code));
  return stopping;
}

async function stopParts(): Promise<void> {
  for (const stopPart of toStop) {
    try {
      await stopPart();
    } catch (error) {
      console.error(inWords(error));
    }
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return EXPECTED.includes(error.name) ? error.message : (error.stack ?? error.message);
}
