/** A thread that takes jobs until it is told to stop: with its own standards and its own connections, so that it shares nothing. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { judgingTasks } from '../casework/index.ts';
import { checkPackAlone, councilFolders, type LoadedPack, standardsFolder } from '../packs/index.ts';
import { openRunner } from '../queue/index.ts';
import { openStore } from '../store/index.ts';
import { type FromThread, STOP, type ThreadWork } from './thread-work.ts';

const port = parentPort;
if (port === null) throw new Error('This file is begun as a thread, not by itself.');
const { address, pack }: ThreadWork = workerData;
const tell = (told: FromThread): void => port.postMessage(told);
const notice = (line: string): void => tell({ said: 'notice', line });

// One after another: a thread does one thing at a time, and a machine of many cores must not use up the server’s connections.
const store = openStore({ ...address, connections: 1, notice });
const packs = new Map(packsOf(pack).map((loaded) => [loaded.pack.authority, loaded]));
const runner = await openRunner({ address, tasks: judgingTasks({ store, packs }), notice });
port.on('message', (told) => {
  if (told !== STOP) return;
  void runner
    .stop()
    .then(store.close)
    .finally(() => port.close());
});
tell({ said: 'ready' });

/** Their examples were tried where the run began; a pack that differs from the one there makes jobs of another name. */
function packsOf(name: string | undefined): readonly LoadedPack[] {
  const folders = name === undefined ? councilFolders(standardsFolder()) : [join(standardsFolder(), name)];
  return folders.flatMap((folder) => checkPackAlone(folder).loaded ?? []);
}
