import { demonstrate } from '../demonstration/demonstrate.ts';
import { appendEntries, chooseJudging, countSubjects, noteJudged, saveSubjects } from '../store/index.ts';
import { CaseworkError, type Inventing } from './desk.ts';
import { judgingOf } from './judging/judging-now.ts';
import { judgeEveryone } from './judging-runs/judge-everyone.ts';
import type { Tell } from './jobs.ts';
import type { Room } from './room.ts';

const HOUSEHOLDS_AT_ONCE = 40;

/** Fills an empty record with invented families, then judges them. Throws CaseworkError where there are children already. */
export async function startDemonstration(room: Room, inventing: Inventing): Promise<string> {
  if ((await countSubjects(room.store.read, room.authority, 'child')) > 0) {
    throw new CaseworkError('There are children in this record already, so no invented ones can be added to it.');
  }
  return room.jobs.start('demonstration', async (tell) => {
    await invent(room, inventing, tell);
    await judgeEveryone(room, tell);
  });
}

/** All of the families or, where it breaks off, none. */
async function invent(room: Room, { children, seed = 'demonstration' }: Inventing, tell: Tell): Promise<void> {
  const { authority, asOf, loaded } = await judgingOf(room);
  const council = demonstrate({ children, seed, asOf, calendar: loaded.calendar, pack: loaded.judged });
  await room.store.transaction(async (tx) => {
    await chooseJudging(tx, room.authority, { ...authority, demonstration: true });
    await noteJudged(tx, room.authority);
    let made = 0;
    for (const households of inParts(council, HOUSEHOLDS_AT_ONCE)) {
      const subjects = households.flatMap((household) => household.subjects);
      await saveSubjects(tx, room.authority, subjects);
      await appendEntries(
        tx,
        room.authority,
        households.flatMap((household) => household.entries),
      );
      made += subjects.filter((subject) => subject.kind === 'child').length;
      tell('Inventing families and their histories', Math.min(made, children), children);
    }
  });
}

function* inParts<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
