/** Records made at random, and sound ones spoilt: refused with faults, or judged. Nothing else comes of them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { BeyondCalendarError, dayOf, isoOf } from '../../src/calendar/index.ts';
import { CaseworkError } from '../../src/casework/desk.ts';
import { parsePlain } from '../../src/casework/input/parse-plain.ts';
import { plainRecord } from '../../src/casework/input/plain-record.ts';
import { explainAll, judge } from '../../src/engine/index.ts';
import { loadPack, standardsFolder } from '../../src/packs/index.ts';
import { visible } from '../../src/record/plain-text.ts';
import { ENTRY_TYPES } from '../../src/record/entry-types.ts';
import { readRecordFile } from '../../src/record/read-record.ts';
import { ROLES, type EntryType, type FieldDeclaration } from '../../src/record/types.ts';

const SEED = Number(process.env['SIGHTLINE_SEED'] ?? 20_260_331);
const RUNS = Number(process.env['SIGHTLINE_RUNS'] ?? 150);
const { judged, calendar, examples } = loadPack(join(standardsFolder(), 'herefordshire'));

const NASTY: readonly unknown[] = [
  null,
  true,
  -0,
  1.5,
  2 ** 53 + 1,
  -1e9,
  1e300,
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '\u202Ex',
  '\uD800',
  '\0',
  'x'.repeat(30_000),
  [],
  ['x'],
  [[]],
  {},
  { day: 1 },
  '9999-12-31',
  '0001-01-01',
  '2026-02-30',
  '1900-01-01',
  '2199-12-31',
  '2026-03-02T25:00',
  '2026-03-02T10:00',
  '99999 weeks',
  '6 weeks',
  'e1',
  'c1',
];
const nasty = fc.constantFrom(...NASTY);
const aDay = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2026-12-31') }).map(isoOf) },
  { weight: 1, arbitrary: fc.constantFrom('1900-01-01', '1994-12-31', '1995-01-01', '2035-12-31', '2036-01-01', '2199-12-31') },
);

/** A value such as the field is declared to hold. */
function fitting({ kind, options = {}, min = 0, max = 50 }: FieldDeclaration): fc.Arbitrary<unknown> {
  const codes = Object.keys(options);
  switch (kind) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...codes);
    case 'choices':
      return fc.subarray(codes);
    case 'date':
      return aDay;
    case 'number':
      return fc.integer({ min, max });
    case 'role':
      return fc.constantFrom(...ROLES);
    case 'limit':
      return fc.constantFrom('6 weeks', '10 working days', 'same day', '9999 years', '1 day');
    case 'standard':
      return fc.constantFrom(...judged.standards.map(({ id }) => id));
    default:
      return fc.constantFrom('w1', 'c1', 'Nobody answered.', 'x');
  }
}

const ofChildren = [...ENTRY_TYPES.values()].filter(({ about }) => about.includes('child'));
const anId = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9', '__proto__');
const rarely = <T>(one: fc.Arbitrary<T>) => fc.oneof({ weight: 1, arbitrary: one }, { weight: 12, arbitrary: fc.constant(undefined) });

function anEntry(type: EntryType): fc.Arbitrary<object> {
  const fields = Object.fromEntries(
    Object.entries(type.fields).map(([name, declared]) => [
      name,
      fc.oneof(
        { weight: declared.required === true ? 800 : 200, arbitrary: fitting(declared) },
        { weight: declared.required === true ? 0 : 200, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: nasty },
      ),
    ]),
  );
  return fc
    .record({
      occurred: aDay,
      fields: fc.record(fields),
      links: rarely(fc.array(fc.record({ rel: fc.constantFrom('of', 'for', 'follows'), to: anId }), { maxLength: 2 })),
      by: rarely(fc.constant('w1')),
      role: rarely(fc.constantFrom(...ROLES)),
    })
    .map((entry) => ({ type: type.name, ...entry }));
}

const aRecord = fc.array(fc.constantFrom(...ofChildren).chain(anEntry), { minLength: 1, maxLength: 9 }).map((entries) => ({
  subjects: [{ id: 'c1', kind: 'child', born: '2012-02-29' }],
  entries: entries.map((entry, i) => ({ id: `e${i + 1}`, ...entry })),
}));

let read = 0;
/** Whatever it is: faults that can be printed, or a record that is judged on any day, with or without its working. */
function survives(given: unknown): void {
  const file = readRecordFile(given);
  if (!file.ok) {
    for (const { path, message } of file.faults) assert.equal(visible(path + message), path + message);
    return;
  }
  for (const record of file.records) {
    for (const asOf of [dayOf('2026-09-30'), dayOf('1995-01-02'), dayOf('2035-12-31')]) {
      try {
        const answers = judge(record, judged, { asOf, calendar });
        assert.equal(new Set(answers.map(({ key }) => key)).size, answers.length);
        assert.equal(explainAll(record, judged, { asOf, calendar, knownAt: asOf - 30 }).length >= 0, true);
        read += 1;
      } catch (error) {
        if (!(error instanceof BeyondCalendarError)) throw error;
      }
    }
  }
}

test('records made at random are refused with faults, or judged', () => {
  read = 0;
  fc.assert(fc.property(aRecord, survives), { seed: SEED, numRuns: RUNS });
  assert.ok(read > RUNS / 3, `only ${read} were read`);
});

const places = (node: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof node === 'object' && node !== null
    ? [path, ...Object.entries(node).flatMap(([key, value]) => places(value, [...path, key]))]
    : [path];

test('sound records with one thing in them changed are refused with faults, or judged', () => {
  const sound = [...examples.values()].flat().map(({ record }) => plainRecord([record.subject], record.entries));
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.nat(), nasty, (plain, at, value) => {
      const all = places(plain).slice(1);
      survives(changedAt(plain, all[at % all.length] ?? [], value));
    }),
    { seed: SEED, numRuns: RUNS * 2 },
  );
});

test('text that was a record until bytes of it changed is refused with its place, or judged', () => {
  const text = JSON.stringify(plainRecord(...soundParts()));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', '{', '}', '[', ',', ':', '&a ', '*a', '!!x ', '\0', '\u202E', '-', '# ', '\n')), {
        minLength: 1,
        maxLength: 4,
      }),
      (changes) => {
        const spoilt = changes.reduce(
          (before, [at, piece]) => before.slice(0, at % before.length) + piece + before.slice((at % before.length) + 1),
          text,
        );
        try {
          survives(parsePlain(spoilt, 'a.json'));
        } catch (error) {
          if (!(error instanceof CaseworkError)) throw error;
          assert.match(error.message, /^a\.json(:\d+:\d+)? is not YAML or JSON/);
          assert.equal(visible(error.message), error.message);
        }
      },
    ),
    { seed: SEED, numRuns: RUNS * 2 },
  );
});

function soundParts(): Parameters<typeof plainRecord> {
  const [example] = [...examples.values()].flat().filter(({ record }) => record.entries.length > 3);
  assert.ok(example !== undefined);
  return [[example.record.subject], example.record.entries];
}

/** A copy with this value in that place. */
function changedAt(node: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((one: unknown, i) => (String(i) === String(key) ? changedAt(one, rest, value) : one));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, one]) => [name, name === key ? changedAt(one, rest, value) : one]));
}
