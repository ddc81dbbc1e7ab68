/** What changes because the day does: everyone's answer is brought to today by judging those alone whose answer may differ. */
import {
  countSubjects,
  changingBy,
  foldCounts,
  holdAnswers,
  isAnyoneChanging,
  isAnyoneUnjudged,
  noteJudged,
  readRecords,
  saveExpectations,
  type Writer,
} from '../store/index.ts';
import { judgedRecord } from './judged-record.ts';
import { judgedWith } from './judged-with.ts';
import { judgeWhereNeeded } from './judging-runs/judge-everyone.ts';
import { judgingBy, judgingOf } from './judging-now.ts';
import type { Tell } from './jobs.ts';
import type { Judging, Room } from './room.ts';

const JUDGED_AT_ONCE = 250;

/** What is still to be judged for everyone's answer to hold today. */
export type ToJudge = 'nothing' | 'what changes' | 'everyone';

/**
 * What must be judged, by what is noted of the last judging: everyone where the standards have changed since, a judging was not
 * finished, or the clock was set back; otherwise those alone whose answer the days gone by may have changed.
 */
export async function toJudge(room: Room): Promise<ToJudge> {
  const { authority, loaded, asOf } = await judgingOf(room);
  const { judgedFor, judgedWith: before } = authority;
  if (before !== judgedWith({ loaded, asIfAlways: authority.asIfAlways }) || judgedFor === undefined || judgedFor > asOf)
    return (await countSubjects(room.store.read, room.authority, 'child')) === 0 ? 'nothing' : 'everyone';
  if (judgedFor < asOf) return 'what changes';
  return (await isAnyoneChanging(room.store.read, room.authority, loaded.pack.authority, asOf)) ? 'what changes' : 'nothing';
}

/** Whether some record has come in since it was judged: looked for at the start, since it means reading every summary. */
export async function isAnyoneLeftOut(room: Room): Promise<boolean> {
  const { loaded } = await judgingOf(room);
  return isAnyoneUnjudged(room.store.read, room.authority, loaded.pack.authority);
}

/** Judges what `toJudge` says must be, at most so many records held at once. */
export async function judgeForToday(
  room: Room,
  what: Exclude<ToJudge, 'nothing'>,
  tell: Tell,
  atOnce: number = JUDGED_AT_ONCE,
): Promise<void> {
  if (what === 'what changes') return judgeWhatChanges(room, tell, atOnce);
  return judgeWhereNeeded(room, tell);
}

/**
 * Brings everyone's answer to today, however many days have gone by. Whatever is judged is kept at once, so that a stop half-way
 * leaves the rest to do; only when nobody is left is it noted that every answer holds today.
 */
async function judgeWhatChanges(room: Room, tell: Tell, atOnce: number): Promise<void> {
  const judging = await judgingOf(room);
  const pack = judging.loaded.pack.authority;
  let done = 0;
  for (;;) {
    const subjects = await changingBy(room.store.read, room.authority, pack, judging.asOf, atOnce);
    if (subjects.length < atOnce) break;
    await room.store.transaction((tx) => judgeFor(room, tx, judging, subjects));
    done += subjects.length;
    tell('Judging what changes with the day', done);
  }
  await room.store.transaction(async (tx) => {
    // Nobody else keeps an answer until this ends: one judged before midnight and kept after it would be passed over.
    const now = judgingBy(room, await holdAnswers(tx, room.authority));
    if (now.asOf !== judging.asOf || now.loaded !== judging.loaded) return;
    for (;;) {
      const subjects = await changingBy(tx, room.authority, pack, judging.asOf, atOnce);
      if (subjects.length === 0) break;
      await judgeFor(room, tx, judging, subjects);
    }
    await foldCounts(tx, room.authority, pack);
    await noteJudged(tx, room.authority, {
      with: judgedWith({ loaded: judging.loaded, asIfAlways: judging.authority.asIfAlways }),
      for: judging.asOf,
    });
  });
}

async function judgeFor(room: Room, tx: Writer, judging: Judging, subjects: readonly string[]): Promise<void> {
  const records = await readRecords(tx, room.authority, subjects);
  await saveExpectations(
    tx,
    room.authority,
    judging.loaded.pack.authority,
    records.map((record) => judgedRecord(record, judging)),
  );
}
