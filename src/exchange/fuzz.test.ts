import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkEntry } from '../record/check-entry.ts';
import { readFiles, TODAY } from './test-support.ts';

/** The same damage every time, so that a failure is the change's own; SIGHTLINE_SEED tries other damage. */
const REPEATABLE = { seed: Number(process.env['SIGHTLINE_SEED'] ?? 20_260_331) };
const FIXTURES = join(import.meta.dirname, 'fixtures');

type Damage = (content: Buffer) => Buffer;

// What happens to files: bytes change, the end is lost, a piece goes missing or comes twice, something else is pasted in.
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]): Damage => (content) => {
    const copy = Buffer.from(content);
    copy[at % copy.length] = byte;
    return copy;
  }),
  fc.nat().map(
    (at): Damage =>
      (content) =>
        content.subarray(0, at % content.length),
  ),
  fc.tuple(fc.nat(), fc.nat(400)).map(
    ([at, length]): Damage =>
      (content) =>
        Buffer.concat([content.subarray(0, at % content.length), content.subarray((at % content.length) + length)]),
  ),
  fc.tuple(fc.nat(), fc.nat(400)).map(
    ([at, length]): Damage =>
      (content) =>
        Buffer.concat([content.subarray(0, (at % content.length) + length), content.subarray(at % content.length)]),
  ),
  fc
    .tuple(fc.nat(), fc.constantFrom('"', ',', '\n', '<', '</Child>', '&', '<!--', '\0', '31/12/9999', '2025-13-01', '\u00A3', 'CHILD'))
    .map(
      ([at, pasted]): Damage =>
        (content) =>
          Buffer.concat([content.subarray(0, at % content.length), Buffer.from(pasted), content.subarray(at % content.length)]),
    ),
);
const damages = fc.array(damage, { minLength: 1, maxLength: 4 });
const spoil = (content: Buffer, all: readonly Damage[]) =>
  all.reduce((spoilt, one) => (spoilt.length === 0 ? spoilt : one(spoilt)), content);

/** However the files were spoilt: no error, every fault placed in a file, every entry one the record accepts, no id twice. */
async function survives(files: Readonly<Record<string, Buffer>>): Promise<void> {
  const { preview, entries, subjects } = await readFiles(files);
  for (const fault of preview.faults) assert.ok(fault.message.length > 0 && fault.mend.length > 0 && fault.file.length > 0);
  assert.equal(preview.stopped, preview.severityCounts.stops > 0);
  const known = new Map(subjects.map((subject) => [subject.id, subject]));
  assert.equal(known.size, subjects.length);
  assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length);
  for (const entry of entries) assert.deepEqual(checkEntry(entry, { subjects: known, today: TODAY }), { ok: true, entry });
}

test('a spoilt census never does worse than faults', async () => {
  const census = await readFile(join(FIXTURES, 'cin-2026.xml'));
  await fc.assert(
    fc.asyncProperty(damages, (all) => survives({ 'census.xml': spoil(census, all) })),
    { ...REPEATABLE, numRuns: 300 },
  );
});

test('spoilt tables never do worse than faults', async () => {
  const names = [
    'header.csv',
    'SSDA903_2026_Episodes.csv',
    'reviews.csv',
    'uasc.csv',
    'missing.csv',
    'placed_for_adoption.csv',
    'ad1.csv',
    'sw_episodes.csv',
  ] as const;
  const tables = new Map<string, Buffer>();
  for (const name of names) tables.set(name, await readFile(join(FIXTURES, 's903-2026', name)));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), damages, (name, all) => {
      const files = Object.fromEntries(tables);
      return survives({ ...files, [name]: spoil(tables.get(name) ?? Buffer.alloc(0), all) });
    }),
    { ...REPEATABLE, numRuns: 200 },
  );
});
