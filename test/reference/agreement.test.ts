/** The engine and the reference judge, written apart from one page, must answer alike on whatever record and pack. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge } from '../../src/engine/judge.ts';
import type { Shape } from '../../src/engine/standard.ts';
import { compared } from '../support/judged.ts';
import { anAskedDay, calendarWith, someClosures } from './generate/basics.ts';
import { aRecord } from './generate/records.ts';
import { aPack, TYPES } from './generate/standards.ts';
import { referenceJudge } from './reference-judge.ts';

const RUNS = Number(process.env['SIGHTLINE_RUNS'] ?? 60);
const SEED = Number(process.env['SIGHTLINE_SEED'] ?? 20_250_328);
const ALWAYS = ['allocation', 'variation-agreed', 'extension-agreed', 'exception-recorded'];

for (const [shape, types] of Object.entries(TYPES) as [Shape, readonly string[]][]) {
  test(`the engine and the reference judge agree: ${shape}`, () => {
    const often = [...types, ...types, ...types, ...ALWAYS];
    const questions = fc.record({ asOf: anAskedDay, knownAt: anAskedDay, asIfAlways: fc.boolean() }, { requiredKeys: ['asOf'] });
    fc.assert(fc.property(aRecord(often), aPack(shape), questions, someClosures, (record, pack, question, closures) => {
      const asked = { ...question, calendar: calendarWith(closures) };
      assert.deepEqual(judge(record, pack, asked).map(compared), referenceJudge(record, pack, asked).map(compared));
    }), { numRuns: RUNS, seed: SEED });
  });
}
