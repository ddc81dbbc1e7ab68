/**
 * Sightline in a process of its own, to be killed: the same database, desk and pages as `npm start`, with one council's standards.
 * Loads all that it needs, waits until it is told to open, tells where it is, and answers what the harness asks.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { dayOf } from '../../src/calendar/index.ts';
import { clearImports, openDesk } from '../../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../../src/packs/index.ts';
import { openDatabase } from '../../src/server/open-database.ts';
import { startWeb } from '../../src/web/server.ts';
import { identityGate } from '../../src/web/signing-in/identity-gate.ts';
import { openIdentity } from '../../src/identity/index.ts';
import { secretIn } from '../../src/server/secret.ts';
import { someoneSignedIn } from '../support/signed-in.ts';
import type { Answer, Question } from './asked.ts';
import { inventFamilies } from './families.ts';

const [dataFolder = '', families = '0', port = '0'] = process.argv.slice(2);
const now = { day: dayOf('2026-04-14'), minute: 17 * 60 };

const loaded = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded;
if (loaded === undefined) throw new Error('The Herefordshire standards do not load.');
let stop = (): Promise<void> => process.exit(0);
process.on('disconnect', () => void stop());
await once(process, 'message');

const database = await openDatabase({ dataFolder }, { notice: (line) => tell({ notice: line }) });
await clearImports(dataFolder);
await inventFamilies(database.store, Number(families));
const opened = await openDesk({
  store: database.store,
  packs: [loaded],
  dataFolder,
  now: () => now,
  notice: (error) => tell({ notice: error instanceof Error ? error.message : String(error) }),
});
const identity = await openIdentity({
  store: database.store,
  secret: await secretIn(dataFolder, undefined),
  today: () => now.day,
});
const session = await someoneSignedIn(identity);
const web = await startWeb({ gate: identityGate(identity, { https: false }), deskFor: opened.deskFor, dataFolder, port: Number(port) });
stop = async () => {
  await web.stop();
  await opened.close();
  await database.close();
  process.exit(0);
};
process.on('message', (question: Question) => void answer(question));
tell({ url: web.url, session });

async function answer(question: Question): Promise<void> {
  if (question === 'stop') return stop();
  try {
    await opened.settled();
    const { chain, kept } = await opened.verify();
    tell({ fault: chain.fault, differing: kept.differing, differences: kept.differences });
  } catch (error) {
    tell({ failed: error instanceof Error ? error.message : String(error) });
  }
}

function tell(answered: Answer): void {
  if (process.connected) process.send?.(answered);
}
