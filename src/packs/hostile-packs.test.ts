/** Packs that are spoilt, or written to do harm: faults with their places, in bounded time, and never an error. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { MOST_FAULTS } from './bounds.ts';
import { standardsFolder } from './folder.ts';
import { type CheckedPack, checkPack, checkPackAlone } from './pack.ts';
import { readQuestions } from './questions/read-questions.ts';
import { checkChapter, packFolder, SHEET, SOUND } from './test-support.ts';

const SEED = Number(process.env['SIGHTLINE_SEED'] ?? 20_260_331);
const RUNS = Number(process.env['SIGHTLINE_RUNS'] ?? 25);
const LONGEST_CHECK = 10_000;

function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/** Every fault stands at a place in a file, in words that are safe to print. */
function sound({ loaded, faults }: CheckedPack): void {
  assert.equal(loaded === undefined, faults.length > 0);
  assert.ok(faults.length <= MOST_FAULTS + 10, String(faults.length));
  for (const { file, line, column, message, mend } of faults) {
    assert.ok(file !== '' && line >= 1 && column >= 1 && message !== '' && mend !== '');
    assert.ok(message.length <= 2_001 && !/[\p{Cc}\u202e]/u.test(message + mend), message);
  }
}

type Damage = (text: string) => string;
const lines = (text: string) => text.split('\n');
const NASTY = [
  '__proto__: 1',
  'constructor: []',
  '&a [*a, *a]',
  '!!js/function x',
  '9999999999999999999999',
  '1e400',
  '.nan',
  '-1',
  '0001-01-01',
  '9999-12-31',
  "'",
  '"',
  '{',
  '[[[[',
  '- - - -',
  '\t',
  '\0',
  '\u202E',
  '\uFEFF',
  '%YAML 9.9',
  '---',
  '? x',
  '|',
  '>-',
];
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(127)).map(([at, code]): Damage => (text) => {
    const place = at % text.length;
    return text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([one, other]): Damage => (text) => {
    const all = lines(text);
    const [a, b] = [one % all.length, other % all.length];
    [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
    return all.join('\n');
  }),
  fc
    .tuple(fc.nat(), fc.constantFrom('__proto__', 'constructor', 'toString', 'shape', 'entry', 'x'.repeat(5_000)))
    .map(([at, key]): Damage => (text) => {
      const keys = [...text.matchAll(/[a-z-]+(?=:)/g)];
      const found = keys[at % Math.max(keys.length, 1)];
      return found === undefined ? text : text.slice(0, found.index) + key + text.slice(found.index + found[0].length);
    }),
  fc.tuple(fc.nat(), fc.constantFrom('0', '99999', '2147483648', '1e9', '-5', '0x10', '٣')).map(([at, number]): Damage => (text) => {
    const numbers = [...text.matchAll(/\d+/g)];
    const found = numbers[at % Math.max(numbers.length, 1)];
    return found === undefined ? text : text.slice(0, found.index) + number + text.slice(found.index + found[0].length);
  }),
  fc.tuple(fc.nat(), fc.constantFrom(...NASTY)).map(([at, pasted]): Damage => (text) => {
    const place = at % text.length;
    return text.slice(0, place) + pasted + text.slice(place);
  }),
  fc.nat().map(
    (at): Damage =>
      (text) =>
        text.slice(0, Math.max(1, at % text.length)),
  ),
);

test('a real pack, spoilt in any file, has faults with their places or still holds', (t) => {
  const standards = mkdtempSync(join(tmpdir(), 'sightline-spoilt-'));
  t.after(() => rmSync(standards, { recursive: true, force: true }));
  for (const name of ['england', 'calendars']) cpSync(join(standardsFolder(), name), join(standards, name), { recursive: true });
  const folder = join(standards, 'england');
  const files = [...readdirSync(folder).map((name) => join(folder, name)), join(standards, 'calendars', 'england.yaml')].sort();
  const whole = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 3 }), (file, damages) => {
      const text = whole.get(file) ?? '';
      writeFileSync(
        file,
        damages.reduce((spoilt, one) => one(spoilt), text),
      );
      let checked: CheckedPack | undefined;
      const spent = cost(() => (checked = checkPackAlone(folder)));
      writeFileSync(file, text);
      assert.ok(checked !== undefined && spent < LONGEST_CHECK, `${spent} ms`);
      sound(checked);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test('spoilt questions are refused with their places', () => {
  const text = readFileSync(join(standardsFolder(), 'questions.yaml'), 'utf8');
  const known = { authorities: ['barnet'], ids: ['barnet.conferences.decisions-sent'] };
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      for (const fault of readQuestions(
        damages.reduce((spoilt, one) => one(spoilt), text),
        'questions.yaml',
        known,
      ).faults)
        assert.ok(fault.line >= 1 && fault.column >= 1 && fault.message.length <= 2_001);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

const WRITTEN_TO_HARM: Readonly<Record<string, { readonly text: string; readonly message: RegExp }>> = {
  'a hundred thousand brackets': { text: '['.repeat(100_000), message: /nesting exceeded/ },
  'a hundred thousand levels': {
    text: Array.from({ length: 1_400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    message: /nesting exceeded/,
  },
  'a hundred thousand keys written twice': { text: 'a: 1\n'.repeat(100_000), message: /"a" is written twice/ },
  'a hundred thousand unknown keys': {
    text: Array.from({ length: 100_000 }, (_, i) => `key-${i}: 1`).join('\n'),
    message: /no key in the file/,
  },
  'aliases that would grow without end': {
    text: `a0: &a0 [x, x]\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`,
    message: /Aliases are not part/,
  },
  'a tag that makes a function': { text: 'chapter: !!js/function "() => 1"\nstandards: []\n', message: /Tags are not part/ },
  'a sentence of a million letters': { text: SOUND.replace('A child on', 'x'.repeat(1_000_000)), message: /is 10000\d\d characters long/ },
  'a file of three million letters': { text: `#${'x'.repeat(3_000_000)}\n${SOUND}`, message: /two million characters/ },
  'conditions in conditions': {
    text: SOUND.replace('met-by:', `applies: ${'{ not: '.repeat(60)}{ unborn: true }${' }'.repeat(60)}\n        met-by:`),
    message: /nested more than/,
  },
  'two hundred thousand clauses': { text: SOUND.replace('["1.1"]', `[${'"1.1",'.repeat(200_000)}"1.1"]`), message: /named twice|clauses/ },
  'a number beyond numbers': {
    text: SOUND.replace('10 working days', `${'9'.repeat(400)} working days`),
    message: /cannot be read as a limit/,
  },
};

for (const [name, { text, message }] of Object.entries(WRITTEN_TO_HARM)) {
  test(`${name}: refused where it stands, in little time`, (t) => {
    let checked: CheckedPack | undefined;
    const spent = cost(() => (checked = checkChapter(t, text)));
    assert.ok(checked !== undefined);
    sound(checked);
    assert.ok(
      checked.faults.some((fault) => message.test(fault.message)),
      checked.faults[0]?.message ?? 'no fault',
    );
    assert.ok(spent < LONGEST_CHECK, `${spent} ms`);
  });
}

test('as many conditions as can stand beside one another are compared with statute in bounded time', (t) => {
  const folder = withStatute(t, SOUND.replace('met-by:', `applies:\n          any:\n${manyConditions()}\n        met-by:`));
  const spent = cost(() => sound(checkPack(folder)));
  assert.ok(spent < LONGEST_CHECK, `${spent} ms`);
});

test('a file larger than any chapter is refused unread, and one in another encoding by its line', (t) => {
  const folder = packFolder(t, { 'visits.yaml': SOUND, 'other.yaml': 'chapter: Other\n' });
  truncateSync(join(folder, 'other.yaml'), 1_000_000_000);
  const [huge] = checkPack(folder).faults;
  assert.match(huge?.message ?? '', /1000000000 bytes; the most that is read is 8000000/);
  writeFileSync(join(folder, 'other.yaml'), Buffer.from([...Buffer.from('chapter: Other\nx: '), 0xe9, 10]));
  assert.match(checkPack(folder).faults[0]?.message ?? '', /not UTF-8: line 2/);
});

test('a pack cannot name files outside its folder', (t) => {
  for (const [from, to] of [
    ['clauses.yaml', '../../../etc/passwd'],
    ['calendar: testshire', 'calendar: ../../../etc/passwd'],
  ] as const) {
    const { faults } = checkPack(packFolder(t, { 'visits.yaml': SOUND, 'pack.yaml': SHEET.replace(from, to) }));
    assert.match(faults[0]?.message ?? '', /is not a plain name/);
  }
});

test('more chapters than a document has are refused', (t) => {
  const chapters = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`c${i}.yaml`, SOUND]));
  assert.ok(checkPack(packFolder(t, chapters)).faults.some(({ message }) => /300 chapters/.test(message)));
});

function manyConditions(): string {
  const kinds = [
    'child-protection-plan',
    'child-in-need-plan',
    'placement',
    'looked-after',
    'missing',
    'custody',
    'proceedings',
    'leaving-care',
    'early-help',
    'private-fostering',
  ];
  return kinds
    .flatMap((kind) => [
      `            - { in: ${kind} }`,
      `            - { ended: { ${kind}: { under: 3 months } } }`,
      `            - { not-had-in: { ${kind}: visit } }`,
    ])
    .join('\n');
}

function withStatute(t: TestContext, chapter: string): string {
  const folder = packFolder(t, { 'visits.yaml': chapter.replace('    says:', '    stands-on: england.visits.plan\n    says:') });
  const england = join(folder, '..', 'england');
  mkdirSync(england);
  writeFileSync(
    join(england, 'pack.yaml'),
    SHEET.replaceAll('testshire', 'england').replace('Testshire', 'England').replace('calendar: england', 'calendar: testshire'),
  );
  writeFileSync(join(england, 'clauses.yaml'), readFileSync(join(folder, 'clauses.yaml')));
  writeFileSync(
    join(england, 'visits.yaml'),
    SOUND.replaceAll('testshire', 'england').replace('    says:', '    authority: statute\n    says:'),
  );
  return folder;
}
