/** What stops a pack from loading, and exactly where and how it says so. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { changed, checkChapter, SHEET, SOUND } from './test-support.ts';

interface Case {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** 'line:column'. */
  readonly at: string;
  readonly message: RegExp;
  readonly mend: RegExp;
}

const CASES: readonly Case[] = [
  {
    name: 'a key written wrongly in a standard',
    from: 'owner:',
    to: 'ownr:',
    at: '5:5',
    message: /no key in a standard "ownr"/,
    mend: /Did you mean "owner"\?/,
  },
  {
    name: 'a key that belongs to another shape',
    from: 'interval: 10',
    to: 'limit: 10',
    at: '11:9',
    message: /no key in an `every` version "limit"/,
    mend: /Use one of: .*interval|owner/,
  },
  {
    name: 'a shape that is not one of the nine',
    from: 'shape: every',
    to: 'shape: evry',
    at: '9:16',
    message: /no shape "evry"/,
    mend: /Did you mean "every"\?/,
  },
  {
    name: 'an entry type that does not exist',
    from: 'entry: visit, where',
    to: 'entry: vist, where',
    at: '12:26',
    message: /no entry type "vist"/,
    mend: /Did you mean "visit"\?/,
  },
  {
    name: 'a field that the entry type does not have',
    from: 'where: { child-seen: true }',
    to: 'where: { child-sen: true }',
    at: '12:42',
    message: /no field of `visit` "child-sen"/,
    mend: /Did you mean "child-seen"\?/,
  },
  {
    name: 'a choice that the field does not offer',
    from: 'where: { child-seen: true }',
    to: 'where: { place: hom }',
    at: '12:49',
    message: /no choice of `place` "hom"/,
    mend: /Did you mean "home"\?/,
  },
  {
    name: 'a yes-no field with another value',
    from: 'child-seen: true }',
    to: 'child-seen: maybe }',
    at: '12:54',
    message: /`child-seen` is yes or no, not "maybe"/,
    mend: /yes or no/,
  },
  {
    name: 'a role that nobody has',
    from: 'where: { child-seen: true }',
    to: 'where: { by: socialworker }',
    at: '12:46',
    message: /no role "socialworker"/,
    mend: /Did you mean "social-worker"\?/,
  },
  {
    name: 'an episode that does not exist',
    from: 'while: child-protection-plan',
    to: 'while: child-protection',
    at: '10:16',
    message: /no episode "child-protection"/,
    mend: /Use one of: .*child-protection-plan/,
  },
  {
    name: 'a clause that the document does not have',
    from: '["1.1"]',
    to: '["1.4"]',
    at: '4:14',
    message: /no clause "1\.4"/,
    mend: /Did you mean "1\.1"\?/,
  },
  {
    name: 'a clause number without quotes, which YAML would read as a number',
    from: '["1.1"]',
    to: '[1.10]',
    at: '4:14',
    message: /clause 1\.10 is not quoted/,
    mend: /Write "1\.10", in double quotes/,
  },
  {
    name: 'an id of another council',
    from: 'id: testshire.',
    to: 'id: barnet.',
    at: '3:9',
    message: /does not start with "testshire\."/,
    mend: /"testshire\.visits\.plan"/,
  },
  {
    name: 'a limit that nobody can count',
    from: '10 working days',
    to: '10 working dys',
    at: '11:19',
    message: /cannot be read as a limit/,
    mend: /Write one of "10 working days"/,
  },
  {
    name: 'a bare number as an interval',
    from: 'interval: 10 working days',
    to: 'interval: 10',
    at: '11:19',
    message: /cannot be counted in "10 times"/,
    mend: /Use hours, working days/,
  },
  {
    name: 'an interval that waits for the next visit',
    from: '10 working days',
    to: 'next visit',
    at: '11:19',
    message: /cannot wait for "the next visit"/,
    mend: /Write a length of time/,
  },
  {
    name: 'a limit in terms where the calendar holds none',
    from: '10 working days',
    to: 'each term',
    at: '11:19',
    message: /calendar of this pack holds none/,
    mend: /Add the terms to the calendar file/,
  },
  {
    name: 'a date that never was',
    from: 'from: 2025-01-01',
    to: 'from: 2025-02-30',
    at: '8:15',
    message: /`from` is not a date: "2025-02-30"/,
    mend: /YYYY-MM-DD/,
  },
  {
    name: 'a sentence without its full stop',
    from: 'working days.',
    to: 'working days',
    at: '6:11',
    message: /not a sentence/,
    mend: /full stop/,
  },
  {
    name: 'a standard without its sentence',
    from: '    says: A child on a protection plan is seen every ten working days.\n',
    to: '',
    at: '3:5',
    message: /`testshire\.visits\.plan` has no `says`/,
    mend: /plain sentence/,
  },
  {
    name: 'a standard without an owner',
    from: '    owner: social-worker\n',
    to: '',
    at: '3:5',
    message: /has no `owner`/,
    mend: /Name the role/,
  },
  {
    name: 'a standard that nothing meets',
    from: '        met-by: { entry: visit, where: { child-seen: true } }\n',
    to: '',
    at: '8:9',
    message: /has no `met-by`/,
    mend: /Name the entry that meets it/,
  },
  {
    name: 'a text of several lines that is not YAML',
    from: 'clause: ["1.1"]',
    to: 'clause: ["1.1"',
    at: '5:5',
    message: /not sound YAML/,
    mend: /./,
  },
  {
    name: 'a key written twice',
    from: '    owner: social-worker',
    to: '    owner: social-worker\n    owner: team-manager',
    at: '6:5',
    message: /The key "owner" is written twice/,
    mend: /Keep one/,
  },
  {
    name: 'an alias',
    from: 'met-by: { entry: visit, where: { child-seen: true } }',
    to: 'met-by: *visit',
    at: '12:17',
    message: /Aliases are not part of the language/,
    mend: /Write it out in full/,
  },
  {
    name: 'a tag',
    from: '    owner: social-worker',
    to: '    owner: !role social-worker',
    at: '5:12',
    message: /Tags are not part of the language/,
    mend: /Write the value alone/,
  },
  {
    name: 'a line of an example with no date',
    from: '- 2025-06-03 visit',
    to: '- visit',
    at: '17:13',
    message: /does not start with a date/,
    mend: /2025-06-03 visit/,
  },
  {
    name: 'a line of an example with an unknown entry type',
    from: '2025-06-03 visit',
    to: '2025-06-03 visti',
    at: '17:24',
    message: /no entry type "visti"/,
    mend: /Did you mean "visit"\?/,
  },
  {
    name: 'a line of an example with an unknown field',
    from: 'visit child-seen=no',
    to: 'visit child-sean=no',
    at: '17:30',
    message: /no field of `visit` "child-sean"/,
    mend: /Did you mean "child-seen"\?/,
  },
  {
    name: 'a line of an example with a value the field cannot hold',
    from: 'child-seen=no',
    to: 'child-seen=perhaps',
    at: '17:41',
    message: /`child-seen` is yes or no, not "perhaps"/,
    mend: /yes or no/,
  },
  {
    name: 'a length of time that nobody can count in a line of an example',
    from: 'visit child-seen=no',
    to: 'variation-agreed interval="4 wekes"',
    at: '17:50',
    message: /`interval` is a length of time, not "4 wekes"/,
    mend: /4 weeks/,
  },
  {
    name: 'a field that needs a value and has none',
    from: 'child-seen=no',
    to: 'place',
    at: '17:30',
    message: /`place` is not a yes-no field/,
    mend: /Write place=/,
  },
  {
    name: 'a tie to a line that has no such name',
    from: 'child-seen=no',
    to: 'child-seen=no of start',
    at: '17:47',
    message: /no line called "start"/,
    mend: /There are none|as NAME/,
  },
  {
    name: 'an entry about workers in the record of a child',
    from: '2025-06-03 visit child-seen=no',
    to: '2025-06-03 personal-supervision',
    at: '17:24',
    message: /not about a child/,
    mend: /worker: true/,
  },
  {
    name: 'a state that the engine never answers',
    from: 'state: due-soon',
    to: 'state: soon',
    at: '19:26',
    message: /no state "soon"/,
    mend: /Use one of|due-soon/,
  },
  {
    name: 'an example that fails by its due date',
    from: 'due: 2025-06-16',
    to: 'due: 2025-06-17',
    at: '19:41',
    message: /expects due 2025-06-17, and the engine says 2025-06-16/,
    mend: /Correct the standard or the example/,
  },
  {
    name: 'an example that fails by what was rejected',
    from: 'rejected: 1',
    to: 'rejected: 0',
    at: '19:63',
    message: /expects rejected 0, and the engine says 1/,
    mend: /Correct/,
  },
  {
    name: 'an example that expects nothing of a standard that applies',
    from: '{ state: due-soon, due: 2025-06-16, rejected: 1 }',
    to: 'none',
    at: '14:9',
    message: /expects nothing, and the engine says due-soon/,
    mend: /Correct/,
  },
];

for (const { name, from, to, at, message, mend } of CASES) {
  test(`refused at its place: ${name}`, (t) => {
    const { loaded, faults } = checkChapter(t, changed(from, to));
    assert.equal(loaded, undefined);
    const fault = faults.find((one) => message.test(one.message));
    assert.ok(fault !== undefined, `no such fault among:\n${faults.map((one) => one.message).join('\n')}`);
    assert.equal(`${fault.line}:${fault.column}`, at, fault.message);
    assert.equal(basename(fault.file), 'visits.yaml');
    assert.match(fault.mend, mend);
  });
}

test('a sound pack loads, with its standards, examples and clauses', (t) => {
  const { loaded, faults } = checkChapter(t, SOUND);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    loaded?.pack.standards.map((one) => [one.id, one.title, one.chapter]),
    [['testshire.visits.plan', 'Visits, plan', 'Visits']],
  );
  assert.equal(loaded?.examples.get('testshire.visits.plan')?.length, 1);
  assert.equal(loaded?.clauses.get('1.10')?.topic, 'visits after the first month');
});

test('versions that overlap are refused, with the day on which the earlier should end', (t) => {
  const second = `      - from: 2025-09-01
        shape: every
        while: child-protection-plan
        interval: 5 working days
        met-by: visit
`;
  const { faults } = checkChapter(t, changed('    examples:', `${second}    examples:`));
  assert.deepEqual(
    faults.map(({ line, column, mend }) => ({ line, column, mend })),
    [{ line: 13, column: 9, mend: 'End that one: `to: 2025-08-31`.' }],
  );
});

test('an earlier version that ends the day before the next one starts is accepted', (t) => {
  const second = `      - from: 2025-09-01
        shape: every
        while: child-protection-plan
        interval: 5 working days
        met-by: visit
`;
  const text = changed('    examples:', `${second}    examples:`).replace('from: 2025-01-01', 'from: 2025-01-01\n        to: 2025-08-31');
  assert.deepEqual(checkChapter(t, text).faults, []);
});

test('a standard without an example is refused', (t) => {
  const { faults } = checkChapter(t, SOUND.slice(0, SOUND.indexOf('    examples:')));
  assert.deepEqual(
    faults.map(({ line, column, message }) => ({ line, column, message })),
    [{ line: 3, column: 5, message: 'The standard `testshire.visits.plan` has no `examples`.' }],
  );
});

test('two standards of one id are refused where the second stands, though in another file', (t) => {
  const { faults } = checkChapter(t, SOUND, { 'visits-again.yaml': SOUND });
  assert.deepEqual(
    faults.map(({ file, line, column, message }) => ({ file: basename(file), line, column, message })),
    [{ file: 'visits.yaml', line: 3, column: 5, message: 'Two standards have the id "testshire.visits.plan".' }],
  );
});

test('every fault of a pack is told at once, in the order of reading', (t) => {
  const { faults } = checkChapter(
    t,
    SOUND.replace('owner: social-worker', 'owner: nobody').replace('shape: every', 'shape: never').replace('child-seen=no', 'child-seen=x'),
  );
  assert.deepEqual(
    faults.map(({ line }) => line),
    [5, 9, 17],
  );
});

test('a pack whose calendar is not there is refused by the calendar’s own name', (t) => {
  const { faults } = checkChapter(t, SOUND, { 'pack.yaml': SHEET.replace('calendar: testshire', 'calendar: elsewhere') });
  assert.equal(faults.length, 1);
  assert.equal(basename(faults[0]?.file ?? ''), 'elsewhere.yaml');
});

test('a pack whose authority is not its folder is refused', (t) => {
  const { faults } = checkChapter(t, SOUND, { 'pack.yaml': SHEET.replace('authority: testshire', 'authority: otherton') });
  assert.match(faults.map(({ message }) => message).join(' '), /authority is "otherton", and the folder is "testshire"/);
});

test('a row after one that always holds can never speak, and is refused', (t) => {
  const table = `intervals:
          - { limit: 10 working days }
          - { when: { age: { under: 1 } }, limit: 5 working days }`;
  const { faults } = checkChapter(t, changed('interval: 10 working days', table));
  assert.deepEqual(
    faults.map(({ line, column }) => ({ line, column })),
    [{ line: 13, column: 13 }],
  );
  assert.match(faults[0]?.message ?? '', /can never speak/);
});

test('an attribute that the episode does not have is refused with the ones it has', (t) => {
  const table = `intervals:
          - { when: { attribute: { categry: NEG } }, limit: 5 working days }`;
  const { faults } = checkChapter(t, changed('interval: 10 working days', table));
  assert.equal(faults.length, 1);
  assert.match(faults[0]?.message ?? '', /no attribute of the episode `child-protection-plan` "categry"/);
  assert.equal(faults[0]?.mend, 'Did you mean "category"?');
});

test('an attribute value that its source cannot hold is refused', (t) => {
  const table = `intervals:
          - { when: { attribute: { category: NEGL } }, limit: 5 working days }`;
  const { faults } = checkChapter(t, changed('interval: 10 working days', table));
  assert.equal(faults[0]?.message, 'There is no choice of `category` "NEGL".');
  assert.deepEqual([faults[0]?.line, faults[0]?.column], [12, 46]);
});

test('a calendar that cannot be read is refused in its own file, each fault by itself', (t) => {
  const calendar = 'council: Testshire\nstatus: maybe\nclosures: []\nterms: [{ name: Summer, from: 2025-04-28, to: soon }]\n';
  const { faults } = checkChapter(t, SOUND, { calendar });
  assert.deepEqual(
    faults.map(({ file, message }) => [basename(file), /status|terms/.exec(message)?.[0]]),
    [
      ['testshire.yaml', 'status'],
      ['testshire.yaml', 'terms'],
    ],
  );
  const broken = checkChapter(t, SOUND, { calendar: 'council: Testshire\nterms: [' }).faults;
  assert.deepEqual(
    broken.map(({ line }) => line),
    [2],
  );
});
