import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, workingCalendar } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { before, packOf, within } from '../../test/support/standard-builder.ts';
import type { Indicator, Measured } from './indicator.ts';
import { figuresOf, newTally, tallyRecord } from './measure.ts';

const CONFERENCE = within({ after: 'strategy-discussion', limit: '15 working days', metBy: 'initial-conference' });
const PACK = packOf([CONFERENCE]);
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

test('what fell due on the last day of the quarter is of it, what falls due the day after is not; nor what fell due before', () => {
  // Fifteen working days: from 10 March to 31 March, from 11 March to 1 April, and over Christmas from 8 and 9 December.
  const due = (discussed: string) => told(CONFERENCES, [held(discussed)], '2026-05-01');
  assert.equal(due('2026-03-10'), '0 of 1, 0 not held, 0 excused, 1 short');
  assert.equal(due('2026-03-11'), '0 of 0, 0 not held, 0 excused, 0 short');
  assert.equal(due('2025-12-08'), '0 of 0, 0 not held, 0 excused, 0 short', 'due on 31 December');
  assert.equal(due('2025-12-09'), '0 of 1, 0 not held, 0 excused, 1 short', 'due on 2 January');
});

test('on the last day of the quarter what is due that day is still open, and no part of it yet', () => {
  assert.equal(told(CONFERENCES, [held('2026-03-10')], '2026-03-31'), '0 of 0, 0 not held, 0 excused, 0 short');
  assert.equal(told(CONFERENCES, [held('2026-03-10', '2026-03-31')], '2026-03-31'), '1 of 1, 0 not held, 0 excused, 0 short');
});

test('more time agreed moves it to the quarter of the agreed date, and done by then it counts as agreed', () => {
  const agreed = (due: string, conferred: string) => {
    const extended = entry('2026-02-10', 'extension-agreed', { standard: 'inventshire.standard', due });
    const tally = newTally([indicator(CONFERENCES)], packOf([{ ...CONFERENCE, variedBy: { entry: 'extension-agreed' } }]), {
      asOf: dayOf('2026-04-02'),
      calendar,
    });
    tallyRecord(tally, recordOf([entry('2026-02-02', 'strategy-discussion'), extended, entry(conferred, 'initial-conference')]));
    return figuresOf(tally).map((one) => [one.counted, one.of, one.agreed]);
  };
  assert.deepEqual(agreed('2026-03-31', '2026-03-30'), [[1, 1, 1]]);
  assert.deepEqual(agreed('2026-03-31', '2026-02-20'), [[1, 1, 0]], 'done by the standard’s own date, nothing was needed');
  assert.deepEqual(agreed('2026-03-31', '2026-04-01'), [[0, 1, 0]]);
  assert.deepEqual(agreed('2026-04-01', '2026-03-30'), [[0, 0, 0]], 'it fell due in the next');
  assert.deepEqual(agreed('2026-01-01', '2026-02-20'), [[0, 1, 0]], 'agreed for less, by the first day of the quarter');
  assert.deepEqual(agreed('2025-12-31', '2026-02-20'), [[0, 0, 0]]);
});

const caseClosed = (on: string) => recordOf([entry('2026-02-02', 'strategy-discussion'), entry(on, 'case-closed')]);

test('a case closed while there was time is no part of the share; closed too late, or with a conference missed that day, it is', () => {
  assert.equal(told(CONFERENCES, [caseClosed('2026-02-23')]), '0 of 0, 0 not held, 0 excused, 0 short');
  assert.equal(told(CONFERENCES, [caseClosed('2026-02-24')]), '0 of 1, 0 not held, 0 excused, 1 short');
  const missed = before({ before: 'review-conference', limit: 'same day', metBy: 'conference-report-shared', warn: 0 });
  const tally = newTally([indicator(CONFERENCES)], packOf([missed]), { asOf: dayOf('2026-04-02'), calendar });
  tallyRecord(tally, recordOf([entry('2026-03-20', 'review-conference')]));
  assert.deepEqual(
    figuresOf(tally).map(({ counted, of }) => [counted, of]),
    [[0, 1]],
  );
});

test('a child of whom two conferences fell short is named once, and the standards that nobody asked about are not counted', () => {
  const twice = recordOf([entry('2026-02-02', 'strategy-discussion'), entry('2026-02-03', 'strategy-discussion')]);
  assert.equal(told(CONFERENCES, [twice]), '0 of 2, 0 not held, 0 excused, 1 short');
  const two = packOf([CONFERENCE], 'child', ['inventshire.standard', 'inventshire.other']);
  const of = (standards: readonly string[]) => {
    const tally = newTally([indicator({ kind: 'in-time', standards })], two, { asOf: dayOf('2026-04-02'), calendar });
    tallyRecord(tally, held('2026-02-02', '2026-02-20'));
    return figuresOf(tally).map((one) => one.of);
  };
  assert.deepEqual(of(['inventshire.other']), [1]);
  assert.deepEqual(of(['inventshire.standard', 'inventshire.other']), [2]);
});

test('each indicator counts its own standards, though several are measured at once', () => {
  const two = packOf([CONFERENCE], 'child', ['inventshire.standard', 'inventshire.other']);
  const indicators = [CONFERENCES, { kind: 'in-time', standards: ['inventshire.other'] } as const].map(indicator);
  const tally = newTally(indicators, two, { asOf: dayOf('2026-04-02'), calendar });
  tallyRecord(tally, held('2026-02-02', '2026-02-20'));
  assert.deepEqual(
    figuresOf(tally).map((one) => one.of),
    [1, 1],
  );
});

test('entries that a source does not keep at all say nothing of themselves, though nothing of their fields is asked', () => {
  const tied: Measured = { kind: 'entries', of: [{ entry: 'visit' }], that: { fields: {}, any: [{ fields: {} }] } };
  const visited = recordOf([entry('2026-02-02', 'visit')]);
  assert.equal(told(tied, [visited]), '1 of 1, 0 not held, 0 excused, 0 short');
  const elsewhere: SubjectRecord = { ...visited, sources: [{ name: 'census', holds: { genogram: [] } }] };
  assert.equal(told(tied, [elsewhere]), '0 of 0, 1 not held, 0 excused, 0 short');
});

const inCareFrom = (from: string, to: string): SubjectRecord =>
  recordOf([entry(from, 'period-of-care-started'), entry(to, 'period-of-care-ended')]);

const struckOutOn = (on: string): SubjectRecord =>
  recordOf([
    entry('2026-01-05', 'period-of-care-started'),
    entry('2026-03-10', 'genogram', {}, { id: 'g' }),
    entry(on, 'genogram', {}, { strikesOut: 'g' }),
  ]);

test('children are counted as they stood on the last day of the period, by what was known then and what could be', () => {
  const genograms: Measured = {
    kind: 'children',
    among: { kind: 'in', episodes: ['looked-after'] },
    that: { kind: 'had', matchers: [{ entry: 'genogram' }], whole: true },
  };
  assert.equal(told(genograms, [inCareFrom('2026-03-31', '2026-04-01')]), '0 of 1, 0 not held, 0 excused, 1 short');
  assert.equal(told(genograms, [inCareFrom('2026-01-05', '2026-03-31')]), '0 of 0, 0 not held, 0 excused, 0 short');
  assert.equal(told(genograms, [inCareFrom('2026-04-01', '2026-04-02')]), '0 of 0, 0 not held, 0 excused, 0 short');
  assert.equal(told(genograms, [struckOutOn('2026-03-31')]), '0 of 1, 0 not held, 0 excused, 1 short');
  assert.equal(told(genograms, [struckOutOn('2026-04-01')]), '1 of 1, 0 not held, 0 excused, 0 short', 'it stood on the last day');
  const silent: SubjectRecord = { ...inCareFrom('2026-01-05', '2026-04-01'), sources: [{ name: 'census', holds: { visit: [] } }] };
  assert.equal(told(genograms, [silent]), '0 of 0, 1 not held, 0 excused, 0 short');
  const from = { name: 'census', holds: { genogram: [] }, from: dayOf('2026-03-31') };
  assert.equal(told(genograms, [{ ...silent, sources: [from] }]), '0 of 1, 0 not held, 0 excused, 1 short');
  assert.equal(
    told(genograms, [{ ...silent, sources: [{ ...from, from: dayOf('2026-04-01') }] }]),
    '0 of 0, 1 not held, 0 excused, 0 short',
  );
  const worker = recordOf([entry('2026-01-05', 'genogram')], { kind: 'worker' });
  assert.equal(
    told({ ...genograms, among: { kind: 'not', of: { kind: 'in', episodes: ['looked-after'] } } }, [worker]),
    '0 of 0, 0 not held, 0 excused, 0 short',
    'a worker is no child',
  );
});
