import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isoOf } from '../../../calendar/index.ts';
import { loadRetention } from '../../../packs/retention/index.ts';
import type { Entry, Fields, Source, Subject, SubjectRecord } from '../../../record/types.ts';
import { keptTo } from './kept-to.ts';

const RULES = loadRetention('herefordshire');
const TODAY = dayOf('2026-04-14');

function record(born: string | undefined, entries: readonly Entry[], sources: readonly Source[] = []): SubjectRecord {
  const subject: Subject = { id: 'ash', kind: 'child', name: 'Ash Notreal', ...(born !== undefined && { born: dayOf(born) }) };
  return { subject, entries, sources };
}

function entry(type: string, day: string, fields: Fields = {}, more: Partial<Entry> = {}): Entry {
  return { id: `${type}-${day}`, type, subjects: ['ash'], occurred: { day: dayOf(day) }, recorded: { day: dayOf(day) }, fields, ...more };
}

/** 'looked-after 2083-03-01', or why there is no day. */
function answer(one: SubjectRecord, asOf = TODAY): string {
  const { keptTo: found, undated } = keptTo(one, RULES, asOf);
  return found === undefined ? undated.join(' ') : `${found.rule.id} ${isoOf(found.day)}`;
}

const IN_CARE = [entry('period-of-care-started', '2012-03-02'), entry('period-of-care-ended', '2015-03-02')];

test('a child who was looked after is kept to the 75th birthday; one born on 29 February to 1 March', () => {
  assert.equal(answer(record('2008-06-30', IN_CARE)), 'looked-after 2083-06-30');
  // 2083 is a common year.
  assert.equal(answer(record('2008-02-29', IN_CARE)), 'looked-after 2083-03-01');
  // 2079 is a common year too; 2084 is not.
  assert.equal(answer(record('2009-02-28', IN_CARE)), 'looked-after 2084-02-28');
});

test('where the child died before 18 it is 15 years from the death, and on the 18th birthday 75 from the birth', () => {
  const died = (day: string) => record('2000-05-04', [...IN_CARE, entry('death', day)]);
  assert.equal(answer(died('2018-05-03')), 'looked-after 2033-05-03');
  assert.equal(answer(died('2018-05-04')), 'looked-after 2075-05-04');
  // A death on 29 February 2016, fifteen years on: 2031 has none.
  assert.equal(answer(died('2016-02-29')), 'looked-after 2031-03-01');
});

test('an adoption is kept for a hundred years from the order, longer than the years in care before it', () => {
  const adopted = record('2012-01-10', [
    entry('period-of-care-started', '2012-03-02'),
    entry('period-of-care-ended', '2013-06-01'),
    entry('adoption-order', '2013-06-01'),
  ]);
  assert.equal(answer(adopted), 'adoption 2113-06-01');
  const { rules } = keptTo(adopted, RULES, TODAY);
  assert.deepEqual(
    rules.map(({ rule }) => rule.id),
    ['looked-after', 'adoption', 'anything-else'],
  );
});

test('a plan is kept to the 25th birthday, by a choice that a council may make otherwise', () => {
  const planned = record('2004-02-29', [
    entry('child-protection-plan-started', '2010-01-05', { category: 'NEG' }),
    entry('child-protection-plan-ended', '2011-01-05'),
  ]);
  assert.equal(answer(planned), 'child-protection 2029-03-01');
  assert.equal(keptTo(planned, RULES, TODAY).keptTo?.rule.standing, 'local');
});

test('what was written late keeps a record longer than the rule that its work alone would give', () => {
  const late = record('1999-01-01', [
    entry('child-in-need-plan-started', '2010-01-05'),
    entry('child-in-need-plan-ended', '2011-01-05'),
    entry('case-note', '2019-07-01', {}, { recorded: { day: dayOf('2019-07-09') } }),
  ]);
  assert.equal(answer(late), 'anything-else 2025-07-09');
});

test('a contact that nothing came of goes six years after the last thing written', () => {
  assert.equal(
    answer(record('2010-01-01', [entry('contact', '2016-02-29', { outcome: 'no-further-action' })])),
    'anything-else 2022-03-01',
  );
});

test('while work is open, or the birth is not known, there is no day', () => {
  assert.match(answer(record('2010-01-01', [entry('period-of-care-started', '2012-03-02')])), /Period of care is still open/);
  assert.match(answer(record(undefined, IN_CARE)), /date of birth is not known/);
  const planned = [
    entry('early-help-started', '2016-01-05'),
    entry('early-help-ended', '2017-01-05'),
    entry('early-help-started', '2025-01-05'),
  ];
  assert.match(answer(record('2010-01-01', planned)), /still open/);
});

test('what was written by mistake and taken out says nothing of the child, and its writing still counts', () => {
  const mistaken = record('2010-01-01', [
    entry('contact', '2015-01-05'),
    ...IN_CARE,
    entry('case-note', '2016-01-05', {}, { strikesOut: 'period-of-care-started-2012-03-02', reason: 'Another child.' }),
    entry('case-note', '2016-01-06', {}, { strikesOut: 'period-of-care-ended-2015-03-02', reason: 'Another child.' }),
  ]);
  assert.equal(answer(mistaken), 'anything-else 2022-01-06');
});

test('a record from files that never hold care cannot show that a child was not in care, and says so', () => {
  const census: Source = { name: 'An invented census', holds: { referral: ['recorded'], contact: [] } };
  const told = keptTo(record('2010-01-01', [entry('contact', '2015-01-05')], [census]), RULES, TODAY).cautions;
  assert.equal(told.length, 2);
  assert.match(told.join(), /could not show: a child who was looked after/);
  assert.deepEqual(keptTo(record('2010-01-01', [entry('contact', '2015-01-05')]), RULES, TODAY).cautions, []);
});

test('carers are kept for ten years after their approval ended, and applicants for three', () => {
  const carers: SubjectRecord = {
    subject: { id: 'ash', kind: 'carer-household', name: 'The Notreals' },
    entries: [entry('carer-household-approved', '2010-01-05'), entry('carer-household-ended', '2012-02-29')],
    sources: [],
  };
  assert.equal(answer(carers), 'foster-carers 2022-03-01');
  assert.match(answer({ ...carers, entries: carers.entries.slice(0, 1) }), /has not ended/);
  const applicants: SubjectRecord = {
    subject: { id: 'ash', kind: 'prospective-carer' },
    entries: [entry('fostering-enquiry', '2020-05-01')],
    sources: [],
  };
  assert.equal(answer(applicants), 'not-approved 2023-05-01');
});
