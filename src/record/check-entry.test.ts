import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { checkEntry } from './check-entry.ts';
import type { Known } from './entry-sense.ts';
import type { Subject } from './types.ts';

const VISIT = { id: 'v1', type: 'visit', subjects: ['child-1'], occurred: '2026-03-02T15:30', recorded: '2026-03-03T09:00' };

/** 'path: message' of every fault, or nothing where there is none. */
function faults(given: unknown, known?: Known): readonly string[] {
  const checked = checkEntry(given, known);
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path}: ${message}`);
}

function knowing(...subjects: readonly Subject[]): Known {
  return { subjects: new Map(subjects.map((subject) => [subject.id, subject])) };
}

test('a visit well recorded is taken as it is, with its dates read', () => {
  const checked = checkEntry({
    ...VISIT,
    by: 'worker-7',
    role: 'social-worker',
    links: [{ rel: 'follows', to: 'v0' }],
    fields: {
      'child-seen': true,
      place: 'home',
      present: ['mother', 'health-visitor'],
      'child-words': '“I like my new bed.”\nShe drew it.',
      minutes: 45,
    },
  });
  assert.deepEqual(checked, {
    ok: true,
    entry: {
      id: 'v1',
      type: 'visit',
      subjects: ['child-1'],
      by: 'worker-7',
      role: 'social-worker',
      links: [{ rel: 'follows', to: 'v0' }],
      occurred: { day: dayOf('2026-03-02'), minute: 930 },
      recorded: { day: dayOf('2026-03-03'), minute: 540 },
      fields: {
        'child-seen': true,
        place: 'home',
        present: ['mother', 'health-visitor'],
        'child-words': '“I like my new bed.”\nShe drew it.',
        minutes: 45,
      },
    },
  });
});

test('an entry already read can be checked again, and comes out the same', () => {
  const checked = checkEntry(VISIT);
  assert.ok(checked.ok);
  assert.deepEqual(checkEntry(checked.entry), checked);
});

test('a misspelt type, field, choice or role is answered with what was meant', () => {
  assert.deepEqual(faults({ ...VISIT, type: 'vist' }), ['type: There is no entry type "vist". Did you mean "visit"?']);
  assert.deepEqual(faults({ ...VISIT, fields: { 'child-sen': true } }), [
    'fields.child-sen: An entry "visit" has no field "child-sen". Did you mean "child-seen"?',
  ]);
  assert.deepEqual(faults({ ...VISIT, fields: { place: 'hone' } }), [
    'fields.place: "hone" is not one of the choices. Did you mean "home"?',
  ]);
  assert.deepEqual(faults({ ...VISIT, role: 'socialworker' }), ['role: "socialworker" is not a role. Did you mean "social-worker"?']);
});

test('a choice like none of the few there are is answered with all of them', () => {
  assert.deepEqual(faults({ ...VISIT, fields: { place: 'garden' } }), [
    'fields.place: "garden" is not one of the choices. Use one of: home, placement, school, elsewhere.',
  ]);
});

test('a value of the wrong kind is named with what was found', () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['child-seen', 'yes', /Expected yes or no, but found "yes"/],
    ['minutes', '45', /Expected a number, but found "45"/],
    ['minutes', 2000, /not between 0 and 1440/],
    ['minutes', NaN, /Expected a number/],
    ['present', 'mother', /Expected a list of choices/],
    ['present', ['mother', 'aunt'], /"aunt" is not one of the choices/],
    ['purpose', 7, /Expected text, but found 7/],
    ['purpose', '  ', /It is empty/],
    ['purpose', 'x'.repeat(1001), /1001 characters long; shorten it to 1000/],
    ['child-words', 'x'.repeat(20_001), /shorten it to 20000/],
    ['child-words', 'a\u0000b', /cannot be kept/],
    ['child-words', 'a\uD800b', /cannot be kept/],
  ];
  for (const [field, value, message] of wrong) {
    const [fault = '', ...others] = faults({ ...VISIT, fields: { [field]: value } });
    assert.match(fault, message, field);
    assert.deepEqual(others, []);
  }
});

test('a choice ticked twice is kept once', () => {
  const checked = checkEntry({ ...VISIT, fields: { present: ['mother', 'mother'] } });
  assert.ok(checked.ok);
  assert.deepEqual(checked.entry.fields['present'], ['mother']);
});

test('dates, lengths of time and standards in fields are read strictly', () => {
  const agreed = { id: 'a1', type: 'variation-agreed', subjects: ['child-1'], occurred: '2026-03-02' };
  const fields = { standard: 'herefordshire.visiting.child-protection', interval: '4 weeks', until: '2026-06-01' };
  assert.deepEqual(faults({ ...agreed, fields }), []);
  assert.match(faults({ ...agreed, fields: { ...fields, interval: 'monthly-ish' } })[0] ?? '', /cannot be read as a limit/);
  assert.match(faults({ ...agreed, fields: { ...fields, until: '2026-02-30' } })[0] ?? '', /February 2026 has 28 days/);
  assert.match(faults({ ...agreed, fields: { ...fields, until: '2026-06-01T09:00' } })[0] ?? '', /Give the date alone/);
  assert.match(faults({ ...agreed, fields: { ...fields, standard: 'visiting' } })[0] ?? '', /not the id of a standard/);
});

test('what must be said is asked for in the words of the form', () => {
  assert.deepEqual(
    faults({ id: 'x1', type: 'exception-recorded', subjects: ['child-1'], occurred: '2026-03-02', fields: { standard: 'a.b' } }),
    ['fields.reason: An entry "exception-recorded" needs "reason": Why?'],
  );
  assert.deepEqual(faults({ type: 'visit' }), [
    'id: An entry needs "id".',
    'subjects: An entry needs "subjects".',
    'occurred: An entry needs "occurred".',
  ]);
});

test('every fault is told at once', () => {
  assert.equal(faults({ ...VISIT, occurred: '2026-13-01', by: '', fields: { place: 'garden', 'child-seen': 1 } }).length, 4);
});

test('an impossible or unlikely date is refused', () => {
  assert.match(faults({ ...VISIT, occurred: '2026-02-29' })[0] ?? '', /February 2026 has 28 days/);
  assert.match(faults({ ...VISIT, occurred: '2nd March' })[0] ?? '', /not a date or a date and time/);
  assert.match(faults({ ...VISIT, occurred: '1206-03-02' })[0] ?? '', /Look at the year/);
  assert.match(faults({ ...VISIT, occurred: { day: 20_514, minute: 1440 } })[0] ?? '', /not a minute of the day/);
});

test('nothing is written down before it happened', () => {
  assert.match(
    faults({ ...VISIT, recorded: '2026-03-01' })[0] ?? '',
    /^occurred: It occurred on 2026-03-02 but was recorded before that, on 2026-03-01/,
  );
  assert.match(faults({ ...VISIT, recorded: '2026-03-02T15:00' })[0] ?? '', /earlier on the same day/);
  assert.deepEqual(faults({ ...VISIT, recorded: '2026-03-02' }), [], 'a date alone may be any time that day');
});

test('nothing has happened that is still to come', () => {
  assert.match(
    faults({ ...VISIT, recorded: undefined }, { today: dayOf('2026-03-01') })[0] ?? '',
    /^occurred: 2026-03-02 has not come yet/,
  );
  assert.deepEqual(faults({ ...VISIT, recorded: undefined }, { today: dayOf('2026-03-02') }), []);
  assert.match(faults(VISIT, { today: dayOf('2026-03-02') })[0] ?? '', /^recorded: 2026-03-03 has not come yet/);
});

test('work before a birth is possible in the pregnancy, and not years before', () => {
  const referral = { id: 'r1', type: 'referral', subjects: ['child-1'], occurred: '2026-03-02' };
  assert.deepEqual(faults(referral, knowing({ id: 'child-1', kind: 'child', born: dayOf('2026-08-20') })), []);
  assert.match(
    faults(referral, knowing({ id: 'child-1', kind: 'child', born: dayOf('2027-08-20') }))[0] ?? '',
    /long before child-1 was born, on 2027-08-20/,
  );
});

test('a visit is about a child and not about a worker', () => {
  assert.match(
    faults(VISIT, knowing({ id: 'child-1', kind: 'worker' }))[0] ?? '',
    /^subjects\[0\]: An entry "visit" is not about a worker/,
  );
});

test('an entry is about one subject to thirty, each named once', () => {
  assert.match(faults({ ...VISIT, subjects: [] })[0] ?? '', /There are 0 subjects; there may be 1 to 30/);
  assert.match(faults({ ...VISIT, subjects: Array.from({ length: 31 }, (_, n) => `c${n}`) })[0] ?? '', /There are 31 subjects/);
  assert.deepEqual(faults({ ...VISIT, subjects: ['amber', 'beryl', 'amber'] }), ['subjects: A subject is named twice. Name each once.']);
});

test('ids are short and plain', () => {
  assert.match(faults({ ...VISIT, id: 'x'.repeat(101) })[0] ?? '', /100 characters at most/);
  for (const id of ['two words', '<b>', '', '../etc', 7, null]) assert.match(faults({ ...VISIT, id })[0] ?? '', /^id: /, String(id));
});

test('a correction says why, names one other entry, and not itself', () => {
  assert.deepEqual(faults({ ...VISIT, supersedes: 'v0' }), ['reason: Say why the earlier entry is corrected or struck out.']);
  assert.deepEqual(faults({ ...VISIT, supersedes: 'v0', reason: 'Wrong time' }), []);
  assert.match(faults({ ...VISIT, supersedes: 'v1', reason: 'x' })[0] ?? '', /cannot supersede itself/);
  assert.match(faults({ ...VISIT, strikesOut: 'v1', reason: 'x' })[0] ?? '', /cannot strike out itself/);
  assert.match(faults({ ...VISIT, supersedes: 'a', strikesOut: 'b', reason: 'x' })[0] ?? '', /Make two entries/);
  assert.match(faults({ ...VISIT, links: [{ rel: 'of', to: 'v1' }] })[0] ?? '', /cannot be linked to itself/);
});

test('a striking out need not fill in what it strikes out', () => {
  const strike = { id: 's1', type: 'allocation', subjects: ['child-1'], occurred: '2026-03-02', strikesOut: 'a1', reason: 'Wrong child' };
  assert.deepEqual(faults(strike), []);
  assert.match(faults({ ...strike, strikesOut: undefined })[0] ?? '', /^fields\.role/);
});

test('a link says how and to what', () => {
  for (const link of ['v0', { rel: 'about', to: 'v0' }, { rel: 'of' }, { rel: 'of', to: 'v0', more: 1 }]) {
    assert.match(faults({ ...VISIT, links: [link] })[0] ?? '', /^links\[0\]: /, JSON.stringify(link));
  }
});

test('a member that no entry has is refused, with where fields belong', () => {
  assert.match(
    faults({ ...VISIT, 'child-seen': true })[0] ?? '',
    /^child-seen: An entry has no "child-seen"\. Its fields belong under "fields"/,
  );
});

test('names that every object has are neither types nor fields', () => {
  assert.match(faults({ ...VISIT, type: 'toString' })[0] ?? '', /no entry type "toString"/);
  assert.match(
    faults(JSON.parse('{"id":"v1","type":"visit","subjects":["c"],"occurred":"2026-03-02","fields":{"__proto__":true}}'))[0] ?? '',
    /no field "__proto__"/,
  );
});

test('what is not an entry at all is said to be none', () => {
  for (const given of [null, 'visit', 7, [VISIT], undefined]) assert.match(faults(given)[0] ?? '', /^: Expected an entry/);
});
