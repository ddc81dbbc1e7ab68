/**
 * Measures one system on one council, in a process of its own so that its memory is its own: `node bench/measure.ts JSON`, with what is asked as JSON.
 * Prints what was measured as one line of JSON. Time is taken of preparing and of judging apart; reading the council from its files is in neither.
 */
import { join } from 'node:path';
import { loadPack, standardsFolder } from '../src/packs/index.ts';
import type { SubjectRecord } from '../src/record/types.ts';
import { AnswersTaken } from './answers-taken.ts';
import { Clock, NO_TIME, plus, type Time } from './clock.ts';
import { childrenIn, ON } from './council.ts';
import { type Measured, TO_MEASURE, type ToMeasure } from './measured.ts';
import { openSystem } from './systems/all.ts';
import type { System } from './systems/system.ts';

const BATCH = 250;
const WARMING = 200;

console.log(JSON.stringify(await measure(TO_MEASURE.parse(JSON.parse(process.argv[2] ?? 'null')))));

async function measure({ system: name, authority, folder, children, times, answersTo }: ToMeasure): Promise<Measured> {
  const { judged: pack, calendar } = loadPack(join(standardsFolder(), authority));
  const system = await openSystem(name, pack, { asOf: ON, calendar });
  const answers = new AnswersTaken(answersTo);
  try {
    const { preparing, everyTime, entries } = await (system.inBatches ? inBatches : allAtOnce)(system, folder, children, times, answers);
    await answers.close();
    return {
      system: name,
      children,
      entries,
      expectations: answers.expectations,
      preparing,
      judging: everyTime.reduce((best, time) => (time.processor < best.processor ? time : best)),
      everyTime,
      peakBytes: process.resourceUsage().maxRSS * 1024 + ((await system.peakMemory?.()) ?? 0),
      settings: system.settings ?? {},
      tallies: answers.tallies.byStandard(),
    };
  } finally {
    await system.close();
  }
}

interface Took {
  readonly preparing: Time;
  readonly everyTime: Time[];
  readonly entries: number;
}

/** A batch of children at a time, forgotten before the next comes; a few are judged first, so that code is compiled before time is taken. */
async function inBatches(system: System, folder: string, children: number, times: number, answers: AnswersTaken): Promise<Took> {
  await warm(system, folder, Math.min(WARMING, children));
  const clock = new Clock(system);
  let preparing = NO_TIME;
  let entries = 0;
  const everyTime: Time[] = [];
  for (let time = 0; time < times; time++) {
    let judging = NO_TIME;
    for (const batch of batches(childrenIn(folder, children))) {
      const [prepared, toPrepare] = await clock.timing(() => system.prepare(batch));
      const [answered, toJudge] = await clock.timing(() => prepared.run());
      judging = plus(judging, toJudge);
      if (time === 0) {
        preparing = plus(preparing, toPrepare);
        entries += batch.reduce((sum, record) => sum + record.entries.length, 0);
        await answers.take(answered);
      }
      await prepared.close();
    }
    everyTime.push(judging);
  }
  return { preparing, everyTime, entries };
}

/** The whole council at once, as a database is given it. */
async function allAtOnce(system: System, folder: string, children: number, times: number, answers: AnswersTaken): Promise<Took> {
  const clock = new Clock(system);
  let entries = 0;
  const records = counted(childrenIn(folder, children), (n) => (entries += n));
  const [prepared, preparing] = await clock.timing(() => system.prepare(clock.pausing(records)));
  const everyTime: Time[] = [];
  for (let time = 0; time < times; time++) {
    const [answered, judging] = await clock.timing(() => prepared.run());
    everyTime.push(judging);
    if (time === 0) await answers.take(answered);
    if (time < times - 1) await prepared.forget?.();
  }
  await prepared.close();
  return { preparing, everyTime, entries };
}

async function warm(system: System, folder: string, children: number): Promise<void> {
  for (let time = 0; time < 3; time++) {
    const prepared = await system.prepare([...childrenIn(folder, children)]);
    await prepared.run();
    await prepared.close();
  }
}

function* batches(records: Iterable<SubjectRecord>): Generator<readonly SubjectRecord[]> {
  let batch: SubjectRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function* counted(records: Iterable<SubjectRecord>, tell: (entries: number) => void): Generator<SubjectRecord> {
  for (const record of records) {
    tell(record.entries.length);
    yield record;
  }
}
