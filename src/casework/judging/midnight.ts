/** What changes because the day does: everyone's answer is brought to today by judging those alone whose answer may differ. */
import { countSubjects, changingBy, foldCounts, holdAnswers, isAnyoneChanging, isAnyoneUnjudged, noteJudged } from '../../store/index.ts';
import { judgedWith } from './judged-with.ts';
import { judgeThese } from './judging.ts';
import { judgeWhereNeeded } from '../judging-runs/judge-everyone.ts';
import { judgingBy, judgingOf } from './judging-now.ts';
import type { Tell } from '../jobs.ts';
import type { Room } from '../room.ts';

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
  const digest = judgedWith({ loaded: judging.loaded, asIfAlways: judging.authority.asIfAlways });
  let done = 0;
  for (;;) {
    const subjects = await changingBy(room.store.read, room.authority, pack, judging.asOf, atOnce);
    if (subjects.length < atOnce) break;
    await room.store.transaction((tx) => judgeThese(tx, judging, subjects));
    done += subjects.length;
    tell('Judging what changes with the day', done);
  }
  await room.store.transaction(async (tx) => {
    // Nobody else keeps an answer until this ends: one judged before midnight and kept after it would be passed over.
    const now = judgingBy(room, await holdAnswers(tx, room.authority));
    // Somebody has begun to judge everyone meanwhile: they will have this done.
    if (now.authority.judgedWith !== digest || now.asOf !== judging.asOf) return;
    for (;;) {
      const subjects = await changingBy(tx, room.authority, pack, judging.asOf, atOnce);
      if (subjects.length === 0) break;
      await judgeThese(tx, judging, subjects);
    }
    await foldCounts(tx, room.authority, pack);
    await noteJudged(tx, room.authority, { with: digest, for: judging.asOf });
  });
}
