/** The engine and the reference judge, written apart from one page, must answer alike on whatever record and pack. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge } from '../../src/engine/judge.ts';
import type { Expectation } from '../../src/engine/expectation.ts';
import type { Shape } from '../../src/engine/standard.ts';
import { aCalendar, anAskedDay } from './generate/basics.ts';
import { aRecord } from './generate/records.ts';
import { aPack, TYPES } from './generate/standards.ts';
import { referenceJudge } from './reference-judge.ts';

const RUNS = Number(process.env['SIGHTLINE_RUNS'] ?? 60);
const SEED = Number(process.env['SIGHTLINE_SEED'] ?? 20_250_328);
const ALWAYS = ['allocation', 'variation-agreed', 'extension-agreed', 'exception-recorded'];

for (const [shape, types] of Object.entries(TYPES) as [Shape, readonly string[]][]) {
  test(`the engine and the reference judge agree: ${shape}`, () => {
    const often = [...types, ...types, ...types, ...ALWAYS];
    const question = fc.record({ asOf: anAskedDay, knownAt: anAskedDay, calendar: aCalendar, asIfAlways: fc.boolean() }, { requiredKeys: ['asOf', 'calendar'] });
    fc.assert(fc.property(aRecord(often), aPack(shape), question, (record, pack, asked) => {
      assert.deepEqual(compared(judge(record, pack, asked)), compared(referenceJudge(record, pack, asked)));
    }), { numRuns: RUNS, seed: SEED });
  });
}

/** What both must answer: all but the working, the entry a clock began at, and what did not count. */
function compared(expectations: readonly Expectation[]): readonly Partial<Expectation>[] {
  return expectations.map(({ openedBy, rejected, ...rest }) => rest);
}
