/** Round after round of people at work and a kill in the middle, on one data folder after another. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, chanceOf } from '../../src/demonstration/chance.ts';
import { installedBinaries } from '../../src/server/database/binaries.ts';
import { clearLeftover } from '../../src/server/database/leftover.ts';
import { placeFor, removePlace } from '../../src/server/database/place.ts';
import { check, type Checked } from './check.ts';
import { importFiles, recordVisits } from './clients.ts';
import { type Kill, KILLS, strike, survives, targetOf } from './kills.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { loadSightline, openSightline, type Sightline, startSightline } from './sightline.ts';

export interface Round extends Checked {
  readonly kill: Kill;
  readonly acknowledged: number;
  readonly filesTaken: number;
  readonly milliseconds: number;
}

export interface Rounds {
  readonly rounds: number;
  readonly seed: string;
  /** Told after each round, with what Sightline said where something was lost. */
  readonly told: (round: Round, n: number, notices: readonly string[]) => void;
  /** Begins no new round once this comes; the first is always run. */
  readonly until?: AbortSignal;
}

const ROUNDS_ON_A_FOLDER = 25;
const FAMILIES = 12;
const WRITERS = 3;
const LONGEST_WAIT_FOR_THE_FIRST = 10_000;

/** Runs them; throws only where a round could not be run at all. What was lost is told with each. */
export async function runRounds({ rounds, seed, told, until }: Rounds): Promise<void> {
  const chance = chanceOf(seed);
  const goOn = (n: number): boolean => n <= rounds && (n === 1 || until?.aborted !== true);
  for (let first = 1; goOn(first); first += ROUNDS_ON_A_FOLDER) {
    const parent = await mkdtemp(join(tmpdir(), 'sightline-durability-'));
    // So that the database lies here even where Sightline runs as root and its server as nobody.
    await chmod(parent, 0o711);
    const folder = join(parent, 'data');
    const ledger = emptyLedger();
    const spares = sparesFor(folder);
    let sightline = await startSightline(folder, spares.next());
    try {
      for (let n = first; n < first + ROUNDS_ON_A_FOLDER && goOn(n); n += 1) {
        const kill = KILLS[(n - 1) % KILLS.length] ?? 'everything';
        const { round, after } = await runRound(sightline, {
          folder,
          spares,
          kill,
          ledger,
          named: `r${n}`,
          chance: chance.branch(String(n)),
        });
        sightline = after;
        told(round, n, after.notices);
      }
    } finally {
      await sightline.stop();
      spares.end();
      const place = await placeFor(folder, await installedBinaries());
      await clearLeftover(place);
      await removePlace(place);
      await rm(parent, { recursive: true, force: true });
    }
  }
}

/** Processes in which Sightline is loaded already, so that a start is the opening alone. */
interface Spares {
  next(): ChildProcess;
  end(): void;
}

function sparesFor(folder: string): Spares {
  let spare = loadSightline(folder, FAMILIES);
  return {
    next: () => {
      const loaded = spare;
      spare = loadSightline(folder, FAMILIES);
      return loaded;
    },
    end: () => void spare.kill('SIGKILL'),
  };
}

interface Given {
  readonly folder: string;
  readonly spares: Spares;
  readonly kill: Kill;
  readonly ledger: Ledger;
  readonly named: string;
  readonly chance: Chance;
}

async function runRound(
  sightline: Sightline,
  { folder, spares, kill, ledger, named, chance }: Given,
): Promise<{ round: Round; after: Sightline }> {
  const started = performance.now();
  const formsBefore = ledger.forms.length;
  const filesBefore = ledger.files.length;
  const enough = new AbortController();
  const work = { url: sightline.url, session: sightline.session, families: FAMILIES, ledger, enough: enough.signal };
  const people = [
    ...Array.from({ length: WRITERS }, (_, n) => recordVisits({ ...work, chance: chance.branch(`writer ${n}`) })),
    importFiles({ ...work, chance: chance.branch('importer') }, named),
  ];
  await wait(chance.between(200, 1200));
  // On a machine that has much else to do, until there is something to lose; in some rounds, a file too.
  const late = performance.now() + LONGEST_WAIT_FOR_THE_FIRST;
  const wantsFile = chance.happens(0.25);
  const hasToLose = (): boolean =>
    ledger.forms.slice(formsBefore).some(({ acknowledged }) => acknowledged) &&
    (!wantsFile || ledger.files.slice(filesBefore).some(({ told }) => told === 'taken'));
  while (!hasToLose() && performance.now() < late) await wait(10);
  const target = await targetOf(sightline.databaseUrls.superuser);
  await wait(chance.between(0, 60));
  strike(kill, sightline, target, chance);
  // Where Sightline outlives it, people meet the fault and go on; else there is nobody to answer them.
  if (survives(kill)) await wait(chance.between(50, 500));
  enough.abort();
  await Promise.all(people);
  const after = survives(kill) ? sightline : await startedAgain(sightline, folder, spares, kill, chance);
  const checked = await check(after, ledger, { since: { forms: formsBefore, files: filesBefore }, lived: survives(kill) });
  return {
    round: {
      kill,
      ...checked,
      acknowledged: ledger.forms.slice(formsBefore).length - checked.found - checked.notFound,
      filesTaken: ledger.files.slice(filesBefore).filter(({ told }) => told === 'taken').length,
      milliseconds: performance.now() - started,
    },
    after,
  };
}

async function startedAgain(killed: Sightline, folder: string, spares: Spares, kill: Kill, chance: Chance): Promise<Sightline> {
  await killed.ended();
  if (kill === 'while-starting') {
    const starting = spares.next();
    const over = once(starting, 'exit');
    openSightline(starting);
    await wait(chance.between(50, 900));
    starting.kill('SIGKILL');
    await over;
  }
  return startSightline(folder, spares.next());
}
