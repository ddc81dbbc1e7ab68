/** Until the day that the engine says its answer may change, it does not: what the midnight job may leave alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { birthday, type Day, isoOf } from '../../src/calendar/index.ts';
import { type Ask, type Expectation, judge, judgment, type Pack } from '../../src/engine/index.ts';
import type { SubjectRecord } from '../../src/record/types.ts';
import { aQuestion, calendarWith, FIRST, someClosures, SPAN } from './generate/basics.ts';
import { aRecord } from './generate/records.ts';
import { ALL_SHAPES, aPack, typesSpokenOf } from './generate/standards.ts';

const RUNS = Number(process.env['SIGHTLINE_RUNS'] ?? 150);
const SEED = Number(process.env['SIGHTLINE_SEED'] ?? 20_261_122);
const DAYS_LOOKED_AHEAD = 200;

/** All that is said of an expectation but for how late it is while it stays overdue, which grows by itself. */
function withoutGrowing(expectation: Expectation): Partial<Expectation> {
  if (expectation.state !== 'overdue') return expectation;
  const { late: _late, ...rest } = expectation;
  return rest;
}

function answersOn(record: SubjectRecord, pack: Pack, ask: Ask, day: Day): readonly Partial<Expectation>[] {
  return judge(record, pack, { ...ask, asOf: day }).map(withoutGrowing);
}

/** Days on which answers stand at an edge: those on which something happened, and the last before a birthday that a clock may start on. */
function daysAtAnEdge({ subject: { born }, entries }: SubjectRecord): readonly Day[] {
  const happened = entries.map(({ occurred }) => occurred.day);
  if (born === undefined) return happened;
  const birthdays = [birthday(born, 16), birthday(born, 4, 11)].filter((day) => day > FIRST && day <= FIRST + SPAN);
  return [...happened, ...birthdays.map((day) => day - 1)];
}

for (const shape of ALL_SHAPES) {
  test(`an answer stays as it is until the day it is said to turn: ${shape}`, () => {
    const packAndRecord = aPack(shape).chain((pack) => fc.tuple(fc.constant(pack), aRecord(typesSpokenOf(pack))));
    fc.assert(
      fc.property(packAndRecord, aQuestion, someClosures, fc.nat(), ([pack, record], question, closures, drawn) => {
        const days = [question.asOf, ...daysAtAnEdge(record)];
        const asOf = days[drawn % days.length] ?? question.asOf;
        const { asIfAlways } = question;
        const ask = { asOf, asIfAlways, calendar: calendarWith(closures) };
        const { changesOn } = judgment(record, pack, ask);
        assert.ok(changesOn > ask.asOf);
        const today = answersOn(record, pack, ask, ask.asOf);
        const last = Math.min(changesOn - 1, ask.asOf + DAYS_LOOKED_AHEAD);
        for (let day = ask.asOf + 1; day <= last; day += 1) {
          assert.deepEqual(answersOn(record, pack, ask, day), today, `on ${isoOf(day)}`);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
}
