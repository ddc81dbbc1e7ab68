/** Records that no case system would write: each is refused in plain words, in bounded time, or read as exactly what it says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_FAULTS } from './bounds.ts';
import { readRecordFile } from './read-record.ts';

const CHILD = { id: 'c1', kind: 'child' };
const visit = (more: object) => ({ type: 'visit', occurred: '2026-03-02', 'child-seen': true, ...more });

function faultsOf(given: unknown) {
  const read = readRecordFile(given);
  return read.ok ? [] : read.faults;
}

/** The processor time that the work takes, in milliseconds. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('twenty thousand names of entries that are not there are told in little time, with the nearest for the first few', () => {
  const entries = Array.from({ length: 20_000 }, (_, i) =>
    visit({ id: `entry-number-${i}`, links: [{ rel: 'of', to: `entry-numbed-${i}` }] }),
  );
  let faults: ReturnType<typeof faultsOf> = [];
  const spent = cost(() => (faults = faultsOf({ subjects: [CHILD], entries })));
  assert.equal(faults.length, MOST_FAULTS);
  assert.match(faults[0]?.message ?? '', /Did you mean "entry-number-0"\?$/);
  assert.doesNotMatch(faults.at(-1)?.message ?? '', /Did you mean/);
  assert.ok(spent < 5_000, `${spent} ms`);
});

test('a circle of fifty thousand versions is refused in little time', () => {
  const n = 50_000;
  const entries = Array.from({ length: n }, (_, i) => visit({ id: `e${i}`, supersedes: `e${(i + 1) % n}`, reason: 'typed again' }));
  let faults: ReturnType<typeof faultsOf> = [];
  const spent = cost(() => (faults = faultsOf({ subjects: [CHILD], entries })));
  assert.match(faults[0]?.message ?? '', /in a circle/);
  assert.ok(spent < 5_000, `${spent} ms`);
});

test('a chain of ten thousand versions is read', () => {
  const entries = Array.from({ length: 10_000 }, (_, i) =>
    visit({ id: `e${i}`, ...(i > 0 && { supersedes: `e${i - 1}`, reason: 'typed again' }) }),
  );
  assert.deepEqual(faultsOf({ subjects: [CHILD], entries }), []);
});

test('names that every object has are fields, types and ids like any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    const entries: unknown = JSON.parse(
      `[{ "type": "visit", "occurred": "2026-03-02", "child-seen": true, "${name}": { "polluted": true } }]`,
    );
    const [fault] = faultsOf({ subjects: [CHILD], entries });
    assert.match(fault?.message ?? '', new RegExp(`has no "${name}"`), name);
    const underFields: unknown = JSON.parse(
      `[{ "type": "visit", "occurred": "2026-03-02", "fields": { "child-seen": true, "${name}": 1 } }]`,
    );
    assert.match(faultsOf({ subjects: [CHILD], entries: underFields })[0]?.message ?? '', new RegExp(`no field "${name}"`), name);
    assert.match(faultsOf({ subjects: [CHILD], entries: [visit({ type: name })] })[0]?.message ?? '', /There is no entry type/, name);
    assert.match(
      faultsOf(JSON.parse(`{ "subjects": [], "entries": [], "${name}": 1 }`))[0]?.message ?? '',
      new RegExp(`has no "${name}"`),
      name,
    );
    const holds: unknown = JSON.parse(`{ "${name}": [] }`);
    assert.match(faultsOf({ subjects: [CHILD], entries: [], sources: [{ name: 's', holds }] })[0]?.message ?? '', /no entry type/, name);
  }
  const read = readRecordFile({
    subjects: [{ id: 'constructor' }, { id: 'toString' }],
    entries: [visit({ id: 'valueOf', subject: 'constructor' })],
  });
  assert.equal(read.ok && read.records.map(({ subject, entries }) => `${subject.id} ${entries.length}`).join(), 'constructor 1,toString 0');
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('dates that never were, or that nobody works on, are refused by name', () => {
  for (const occurred of [
    '9999-12-31',
    '0001-01-01',
    '2026-02-30',
    '+275760-09-13',
    '-000001-01-01',
    '1899-12-31',
    '2026-13-01',
    '',
    Infinity,
    NaN,
    -1e9,
  ]) {
    const [fault] = faultsOf({ subjects: [CHILD], entries: [visit({ occurred })] });
    assert.equal(fault?.path, 'entries[0].occurred', String(occurred));
  }
});

const assessed = (n: unknown) => ({ type: 'assessment-completed', occurred: '2026-03-02', 'tools-used': n });

test('numbers that are not numbers are refused, and minus nothing is nothing', () => {
  for (const n of [NaN, Infinity, -Infinity, 2 ** 53 + 1, 1e300]) {
    const [fault] = faultsOf({ subjects: [CHILD], entries: [assessed(n)] });
    assert.equal(fault?.path, 'entries[0].tools-used', String(n));
  }
  const read = readRecordFile({ subjects: [CHILD], entries: [assessed(-0)] });
  assert.ok(read.ok && Object.is(read.records[0]?.entries[0]?.fields['tools-used'], 0));
});

const ids = (id: unknown) => {
  const read = readRecordFile({ subjects: [{ id }], entries: [] });
  return read.ok ? read.records[0]?.subject.id : read.faults[0]?.message;
};

test('an id is kept to the letter or refused: never rounded, cut or taken for another', () => {
  assert.equal(ids(12), '12');
  assert.match(String(ids(2 ** 53 + 1)), /Expected an id/);
  assert.match(String(ids(1.5)), /Expected an id/);
  assert.equal(ids('x'.repeat(100)), 'x'.repeat(100));
  assert.match(String(ids('x'.repeat(101))), /100 characters at most/);
  assert.match(String(ids('a\u202Eb')), /"a\\u202eb" is not an id/);
  assert.match(String(ids('a\0b')), /is not an id/);
  const alike = readRecordFile({ subjects: [{ id: 'ana' }, { id: 'аna' }], entries: [] });
  assert.equal(alike.ok && alike.records.length, 2, 'two ids that look alike are two ids');
});

test('a name is text that a person could have typed: nothing hidden, nothing turned round, nothing piled up', () => {
  const told = (name: unknown) => faultsOf({ subjects: [{ id: 'c1', name }], entries: [] })[0]?.message;
  for (const name of ['Zoë Ødegård', 'محمد', 'نی‌نی', '山田 花子', 'O’Neil-Ştefan', 'Đặng Thị', '👧 Ash'])
    assert.equal(told(name), undefined, name);
  assert.match(told('Ash \u202Ewen') ?? '', /turn the order of letters round/);
  assert.match(told('Ash\u200B') ?? '', /cannot be seen/);
  assert.match(told('Ash\nNotreal') ?? '', /on one line/);
  assert.match(told(`A${'\u0301'.repeat(40)}sh`) ?? '', /more than 6 marks/);
  assert.match(told('x'.repeat(201)) ?? '', /shorten it to 200/);
  assert.match(told('\uD800') ?? '', /cannot be kept/);
});

test('however much is quoted, a fault stays short and safe to print', () => {
  const long = '\u001b[2J'.repeat(100_000);
  const faults = [
    ...faultsOf({
      [long]: 1,
      subjects: [{ id: long, [long]: 1 }],
      entries: [visit({ [long]: 1, id: long, type: long })],
      sources: [{ [long]: long }],
    }),
    ...faultsOf({ subjects: [CHILD], entries: [visit({ fields: { [long]: 1 }, 'child-seen': undefined })] }),
  ];
  assert.ok(faults.length >= 6);
  for (const { path, message } of faults) {
    assert.ok(path.length < 300 && message.length < 2_000, `${path.length} ${message.length}`);
    assert.ok(!`${path}${message}`.includes('\u001b'));
  }
});

test('so many faults are told and no more, and more entries than may be given are refused unread', () => {
  const strangers = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1]));
  assert.ok(faultsOf({ ...strangers, subjects: [CHILD], entries: [visit(strangers)] }).length <= 3 * MOST_FAULTS);
  assert.equal(faultsOf({ subjects: [CHILD], entries: Array.from({ length: 50_000 }, () => 'x') }).length, MOST_FAULTS);
  const tooMany: unknown[] = [];
  tooMany.length = 1_000_001;
  assert.match(faultsOf({ subjects: [CHILD], entries: tooMany })[0]?.message ?? '', /1000001 entries, more than 1000000/);
});
