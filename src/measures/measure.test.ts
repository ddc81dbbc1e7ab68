import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, workingCalendar } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { packOf, within } from '../../test/support/standard-builder.ts';
import type { Indicator, Measured } from './indicator.ts';
import { figuresOf, newTally, tallyRecord } from './measure.ts';

const PACK = packOf([within({ after: 'strategy-discussion', limit: '15 working days', metBy: 'initial-conference' })]);
const CONFERENCES: Measured = { kind: 'in-time', standards: ['inventshire.standard'] };
const calendar = workingCalendar({ name: 'Inventshire', closures: [] });

function indicator(measured: Measured): Indicator {
  return {
    id: 'inventshire.indicator',
    title: 'An invented indicator',
    chapter: 'Invented',
    clauses: ['a#1'],
    owner: 'performance-analyst',
    says: 'An invented share.',
    over: 'quarter',
    measured,
  };
}

/** Counted, of how many, not held, excused; over the first quarter of 2026. */
function told(measured: Measured, records: readonly SubjectRecord[], asOf = '2026-04-02'): string {
  const tally = newTally([indicator(measured)], PACK, { asOf: dayOf(asOf), calendar });
  for (const record of records) tallyRecord(tally, record);
  return figuresOf(tally)
    .map(
      ({ counted, of, notHeld, excused, short }) => `${counted} of ${of}, ${notHeld} not held, ${excused} excused, ${short.length} short`,
    )
    .join();
}

const held = (discussed: string, conferred?: string): SubjectRecord =>
  recordOf([entry(discussed, 'strategy-discussion'), ...(conferred === undefined ? [] : [entry(conferred, 'initial-conference')])]);

test('of four conferences due in the quarter, the two in time count; late and never are short', () => {
  const records = [
    held('2026-02-02', '2026-02-20'),
    held('2026-02-02', '2026-02-23'),
    held('2026-02-02', '2026-03-20'),
    held('2026-02-02'),
  ];
  assert.equal(told(CONFERENCES, records), '2 of 4, 0 not held, 0 excused, 1 short');
});

test('what fell due before the quarter or after it is no part of it, whenever it was done', () => {
  const records = [held('2025-12-01', '2026-01-20'), held('2026-03-20', '2026-03-25'), held('2026-03-20')];
  assert.equal(told(CONFERENCES, records), '0 of 0, 0 not held, 0 excused, 0 short');
});

test('an exception and a silent source leave the share alone and are counted beside it', () => {
  const excused = recordOf([
    entry('2026-02-02', 'strategy-discussion'),
    entry('2026-02-10', 'exception-recorded', { standard: 'inventshire.standard', reason: 'The family moved away' }),
  ]);
  const silent: SubjectRecord = { ...held('2026-02-02'), sources: [{ name: 'census', holds: { 'strategy-discussion': [] } }] };
  assert.equal(told(CONFERENCES, [excused, silent]), '0 of 0, 1 not held, 1 excused, 0 short');
});

test('a clock that is only watched is counted, and asks nothing of anybody', () => {
  const { standards } = PACK;
  const version = standards[0]?.versions[0];
  assert.ok(version?.shape === 'within');
  const watched: Measured = { kind: 'clock', version };
  assert.equal(
    told(watched, [held('2026-02-02', '2026-02-20'), held('2026-02-02', '2026-03-20')]),
    '1 of 2, 0 not held, 0 excused, 1 short',
  );
});

test('of the visits of the quarter, those where the child was seen', () => {
  const visits: Measured = {
    kind: 'entries',
    of: [{ entry: 'visit' }],
    that: { fields: { 'child-seen': { kind: 'any-of', values: [true] } } },
  };
  const record = recordOf([
    entry('2025-12-31', 'visit', { 'child-seen': true }),
    entry('2026-01-01', 'visit', { 'child-seen': true }),
    entry('2026-03-31', 'visit', { 'child-seen': false }),
    entry('2026-04-01', 'visit', { 'child-seen': true }),
  ]);
  assert.equal(told(visits, [record]), '1 of 2, 0 not held, 0 excused, 1 short');
  const census = { ...record, sources: [{ name: 'census', holds: { visit: [] } }] };
  assert.equal(
    told(visits, [census]),
    '0 of 0, 2 not held, 0 excused, 0 short',
    'a source that cannot say no is not heard when it says yes',
  );
});

const inCare = (...more: Parameters<typeof entry>[]): SubjectRecord =>
  recordOf([entry('2026-01-05', 'period-of-care-started'), ...more.map((one) => entry(...one))]);

test('of the children looked after on the last day of the quarter, those with a genogram', () => {
  const genograms: Measured = {
    kind: 'children',
    among: { kind: 'in', episodes: ['looked-after'] },
    that: { kind: 'had', matchers: [{ entry: 'genogram' }], whole: true },
  };
  const records = [
    inCare(['2026-03-31', 'genogram']),
    inCare(['2026-04-01', 'genogram']),
    inCare(['2026-03-01', 'period-of-care-ended'], ['2026-02-01', 'genogram']),
  ];
  assert.equal(told(genograms, records), '1 of 2, 0 not held, 0 excused, 1 short');
});
