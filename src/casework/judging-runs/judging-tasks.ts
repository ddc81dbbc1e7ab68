import type { Task } from '../../queue/index.ts';
import { failRun, type PartOfRun } from '../../store/index.ts';
import { judgedWith } from '../judging/judged-with.ts';
import { judgePartOfRun, type PartRoom } from './judge-part.ts';

/**
 * The name of the jobs of a run. It holds all that the answer rests on besides record and day, so that a runner with other
 * standards, or with other code, leaves them to others.
 */
export function taskOf(digest: string): string {
  return `judge ${digest}`;
}

/** What a runner with these packs can do. */
export function judgingTasks(room: PartRoom): ReadonlyMap<string, Task> {
  const task: Task = (payload, isLastTry) => judgeOrSayWhyNot(room, partFrom(payload), isLastTry);
  const digests = [...room.packs.values()].flatMap((loaded) => [false, true].map((asIfAlways) => judgedWith({ loaded, asIfAlways })));
  return new Map(digests.map((digest) => [taskOf(digest), task]));
}

async function judgeOrSayWhyNot(room: PartRoom, part: PartOfRun, isLastTry: boolean): Promise<void> {
  try {
    await judgePartOfRun(room, part);
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (isLastTry) await room.store.transaction((tx) => failRun(tx, part, `Part ${part.part} cannot be judged: ${said}`));
    throw error;
  }
}

function partFrom(payload: unknown): PartOfRun {
  if (typeof payload === 'object' && payload !== null && 'authority' in payload && 'run' in payload && 'part' in payload) {
    const { authority, run, part } = payload;
    if (typeof authority === 'string' && typeof run === 'string' && typeof part === 'number') return { authority, run, part };
  }
  throw new TypeError('A job in the queue does not say which part of which run it is.');
}
