/** The engine and the reference judge, written apart from one page, must answer alike on whatever record and pack. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge } from '../../src/engine/judge.ts';
import { compared } from '../support/judged.ts';
import { aQuestion, calendarWith, someClosures } from './generate/basics.ts';
import { aRecord } from './generate/records.ts';
import { ALL_SHAPES, aPack, typesSpokenOf } from './generate/standards.ts';
import { referenceJudge } from './reference-judge.ts';

const RUNS = Number(process.env['SIGHTLINE_RUNS'] ?? 400);
const SEED = Number(process.env['SIGHTLINE_SEED'] ?? 20_250_328);

for (const shape of ALL_SHAPES) {
  test(`the engine and the reference judge agree: ${shape}`, () => {
    const packAndRecord = aPack(shape).chain((pack) => fc.tuple(fc.constant(pack), aRecord(typesSpokenOf(pack))));
    fc.assert(
      fc.property(packAndRecord, aQuestion, someClosures, ([pack, record], question, closures) => {
        const asked = { ...question, calendar: calendarWith(closures) };
        assert.deepEqual(judge(record, pack, asked).map(compared), referenceJudge(record, pack, asked).map(compared));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
}
