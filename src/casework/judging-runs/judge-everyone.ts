import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  failWhereHopeless,
  joinOrStartRun,
  type RunAsked,
  type RunProgress,
  runProgress,
  runUnderWay,
  startRun,
  tidy,
  type Writer,
} from '../../store/index.ts';
import { judgedWith } from '../judging/judged-with.ts';
import { forgetOtherPacks } from '../judging/judging.ts';
import { judgingOf } from '../judging/judging-now.ts';
import type { Tell } from '../jobs.ts';
import type { Room } from '../room.ts';
import { taskOf } from './judging-tasks.ts';

const SUBJECTS_IN_A_PART = 200;
const LOOK_EVERY = 100;
const LOOK_FOR_HOPELESS_EVERY = 2000;
/** The database may be started again in the middle of a run, which goes on after it. */
const PATIENCE_WITHOUT_DATABASE = 60_000;

/** Judges every record and keeps what came out, in place of what was kept; waits until that is so, whoever does the parts. */
export async function judgeEveryone(room: Room, tell: Tell): Promise<void> {
  await judgeAll(room, tell, async (tx, asked) => {
    await startRun(tx, asked);
    return asked.run;
  });
}

/** The same, unless a run for the same answer is under way already: then that one is helped and waited for. */
export async function judgeWhereNeeded(room: Room, tell: Tell): Promise<void> {
  await judgeAll(room, tell, joinOrStartRun);
}

async function judgeAll(room: Room, tell: Tell, begin: (tx: Writer, asked: RunAsked) => Promise<string>): Promise<void> {
  const { store, authority } = room;
  const judging = await judgingOf(room);
  const { asIfAlways } = judging.authority;
  const digest = judgedWith({ loaded: judging.loaded, asIfAlways });
  const pack = judging.loaded.pack.authority;
  const asked = {
    authority,
    run: randomUUID(),
    pack,
    digest,
    asOf: judging.asOf,
    asIfAlways,
    task: taskOf(digest),
    subjectsInAPart: SUBJECTS_IN_A_PART,
  };
  const run = await store.transaction((tx) => begin(tx, asked));
  await forgetOtherPacks(room, judging);
  const { parts = 0, partsDone = 0 } = (await runProgress(store.read, { authority, run })) ?? {};
  if (parts > partsDone) {
    const runners = await room.runners.start(pack, parts - partsDone);
    try {
      await followed(room, run, runners.count === 0, tell);
    } finally {
      await runners.stop();
    }
  }
  tell('Putting the lists in order', 1, 1);
  await tidy(store);
}

/** Waits for a run to end, telling how far it has come. Where another took its place, waits for that one. */
async function followed(room: Room, run: string, isLeftToOthers: boolean, tell: Tell): Promise<void> {
  const { store, authority } = room;
  let lastHeard = performance.now();
  let lastLooked = performance.now();
  for (;;) {
    const now = performance.now();
    try {
      const progress = await runProgress(store.read, { authority, run });
      lastHeard = now;
      if (progress === undefined || progress.state === 'finished') return;
      if (progress.state === 'failed') throw new RunFailed(progress.problem);
      if (progress.state === 'superseded') {
        const next = await runUnderWay(store.read, authority);
        return next === undefined ? undefined : await followed(room, next.run, true, tell);
      }
      tell(stepOf(progress, isLeftToOthers), progress.subjectsDone, progress.subjects);
      if (now - lastLooked > LOOK_FOR_HOPELESS_EVERY) {
        lastLooked = now;
        await store.transaction((tx) => failWhereHopeless(tx, { authority, run }));
      }
    } catch (error) {
      if (error instanceof RunFailed || now - lastHeard > PATIENCE_WITHOUT_DATABASE) throw error;
    }
    await wait(LOOK_EVERY);
  }
}

class RunFailed extends Error {
  override readonly name = 'RunFailed';
}

function stepOf({ partsDone }: RunProgress, isLeftToOthers: boolean): string {
  return isLeftToOthers && partsDone === 0 ? 'Waiting for a process that runs `npx sightline work`' : 'Judging each record';
}
