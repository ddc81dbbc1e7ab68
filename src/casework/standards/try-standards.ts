import { randomUUID } from 'node:crypto';
import { BeyondCalendarError } from '../../calendar/index.ts';
import { addRecord } from '../../measures/two-packs.ts';
import { countSubjects, streamRecords } from '../../store/index.ts';
import type { WhatWouldChange } from './answers.ts';
import { allowedAmong } from '../access/allow.ts';
import { breather } from '../breather.ts';
import { CaseworkError, type TryingChoice } from '../desk.ts';
import { judgingOf } from '../judging/judging-now.ts';
import type { Tell } from '../jobs.ts';
import { workerNames } from '../names.ts';
import { packOf, type Room } from '../room.ts';
import { beginTrying, type Trying, whatCame } from './two-packs.ts';

/** What came of the latest tries, by name. */
export type Tries = Map<string, WhatWouldChange>;

const KEPT = 20;
const WAITED_FOR = 1000;
const TOLD_EVERY = 50;

/** Starts judging by the standards in force and by another council's beside them; answers when it is done, or after a second. */
export async function tryStandards(room: Room, tries: Tries, choice: TryingChoice): Promise<{ job: string; result: string }> {
  const after = packOf(room, choice.authority);
  const { loaded: before, asOf } = await judgingOf(room);
  if (after === before)
    throw new CaseworkError(`The children are judged by the ${before.pack.name} standards already. Choose another council to try.`);
  const result = randomUUID();
  const job = room.jobs.start('comparing', async (tell) => {
    tries.set(result, await run(room, { before, after, asOf, alwaysInForce: choice.alwaysInForce }, choice.sample, tell));
    const [oldest] = tries.keys();
    if (tries.size > KEPT && oldest !== undefined) tries.delete(oldest);
  });
  await Promise.race([room.jobs.settled(), new Promise((resolve) => setTimeout(resolve, WAITED_FOR))]);
  return { job, result };
}

/** What came of one try, with names only of children whose records whoever asks may read. */
export async function whatWouldChange(room: Room, tries: Tries, result: string): Promise<WhatWouldChange | undefined> {
  const came = tries.get(result);
  if (came === undefined) return undefined;
  const allowed = await allowedAmong(
    room,
    'read-record',
    came.most.map(({ id }) => id),
  );
  return { ...came, most: came.most.filter(({ id }) => allowed.has(id)) };
}

async function run(room: Room, trying: Trying, sample: number | undefined, tell: Tell): Promise<WhatWouldChange> {
  const { store, authority, book } = room;
  const children = await countSubjects(store.read, authority, 'child');
  const size = Math.min(sample ?? children, children);
  const two = beginTrying(trying, book);
  const rest = breather();
  let met = 0;
  let unjudged = 0;
  for await (const record of streamRecords(store.read, authority)) {
    if (record.subject.kind === 'child') {
      met += 1;
      // All through the record, so that a sample is not the first letters of the alphabet.
      if (Math.floor((met * size) / children) === Math.floor(((met - 1) * size) / children)) continue;
    }
    try {
      addRecord(two, record);
    } catch (error) {
      if (!(error instanceof BeyondCalendarError)) throw error;
      unjudged += 1;
    }
    if (met % TOLD_EVERY === 0) tell('Judging each child by both', met, children);
    await rest();
  }
  return whatCame(two, trying, book, {
    unjudged,
    ...(size < children && { sampledFrom: children }),
    nameOf: await workerNames(store.read, authority, two.work.keys()),
  });
}
