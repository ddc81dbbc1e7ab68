/**
 * `npm run bench`: how fast a pack is judged, as ratios within one run. Absolute figures wander with the machine; what is worth
 * reading is how cost grows with the council, what explaining adds, and how far the reference judge lies behind.
 */
import { type Day, dayOf, ENGLAND } from '../src/calendar/index.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import { explainAll, judge } from '../src/engine/index.ts';
import { loadSoundPacks, type LoadedPack } from '../src/packs/index.ts';
import type { SubjectRecord } from '../src/record/types.ts';
import { referenceJudge } from '../test/reference/reference-judge.ts';

const ON: Day = dayOf('2026-03-31');
const COUNCILS = [500, 1000, 2000, 4000] as const;
/** The reference judge walks every day of every record, so it is given few and short ones. */
const REFERENCE_CHILDREN = 3;
const SHORT = 40;

interface Measured {
  readonly microsecondsAChild: number;
  readonly microsecondsAnExpectation: number;
}

/** A demonstration council's children, each with a record of their own. */
function childrenOf(children: number): SubjectRecord[] {
  const records: SubjectRecord[] = [];
  for (const { subjects, entries } of demonstrate({ children, seed: 'bench', asOf: ON, calendar: ENGLAND })) {
    for (const subject of subjects) {
      if (subject.kind === 'child')
        records.push({ subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] });
    }
  }
  return records;
}

function measure(records: readonly SubjectRecord[], work: (record: SubjectRecord) => number): Measured {
  const began = performance.now();
  let expectations = 0;
  for (const record of records) expectations += work(record);
  const microseconds = (performance.now() - began) * 1000;
  return { microsecondsAChild: microseconds / records.length, microsecondsAnExpectation: microseconds / expectations };
}

function bench({ judged: pack, calendar }: LoadedPack): void {
  const ask = { asOf: ON, calendar, asIfAlways: true };
  const expected = (record: SubjectRecord) => judge(record, pack, ask).length;
  measure(childrenOf(300), expected);
  console.log(`\n${pack.name}: ${pack.standards.length} standards`);
  let first: number | undefined;
  for (const n of COUNCILS) {
    const { microsecondsAChild, microsecondsAnExpectation } = measure(childrenOf(n), expected);
    first ??= microsecondsAChild;
    console.log(
      `  ${String(n).padStart(5)} children: ${microsecondsAChild.toFixed(0).padStart(5)} µs a child (${(microsecondsAChild / first).toFixed(2)} of the smallest), ${microsecondsAnExpectation.toFixed(1)} µs an expectation`,
    );
  }
  const some = childrenOf(400);
  const plain = measure(some, expected).microsecondsAChild;
  const explained = measure(some, (record) => explainAll(record, pack, ask).length).microsecondsAChild;
  console.log(`  with every working kept: ${(explained / plain).toFixed(1)} times as long`);
  const few = some.filter(({ entries }) => entries.length < SHORT).slice(0, REFERENCE_CHILDREN);
  const engine = measure(few, expected).microsecondsAChild;
  const reference = measure(few, (record) => referenceJudge(record, pack, ask).length).microsecondsAChild;
  console.log(`  the reference judge, on ${few.length} short records: ${(reference / engine).toFixed(0)} times as long`);
}

for (const loaded of loadSoundPacks().packs) bench(loaded);
