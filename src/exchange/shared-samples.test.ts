/** Reads the sector's sample files where they lie beside the project; none is part of it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { faultLines, readAll } from './test-support.ts';

const SAMPLES = join(import.meta.dirname, '../../../shared/data/sample');

function absent(t: TestContext): boolean {
  if (existsSync(SAMPLES)) return false;
  t.skip('the sample files are not beside the project (../shared/data/sample)');
  return true;
}

const read = (path: string) => readAll(join(SAMPLES, path));

test('the samples free of errors give no fault at all', async (t) => {
  if (absent(t)) return;
  const census = await read('control_clean/control_2026.xml');
  assert.deepEqual([census.preview.children, census.preview.severityCounts], [7, { stops: 0, skips: 0, note: 0 }]);
  assert.deepEqual(
    [census.preview.counts['referral'], census.preview.counts['case-closed'], census.preview.counts['section-47-started']],
    [7, 3, 2],
  );
  const looked = await read('control_clean/s903_2026');
  assert.deepEqual(
    [looked.preview.children, looked.preview.year, looked.preview.severityCounts],
    [3, 2026, { stops: 0, skips: 0, note: 0 }],
  );
  assert.deepEqual(
    [looked.preview.counts['period-of-care-started'], looked.preview.counts['care-review'], looked.preview.counts['allocation']],
    [3, 6, 3],
  );
});

test('a made-up census with near-random dates is taken, and what was left out is listed', async (t) => {
  if (absent(t)) return;
  const { preview, subjects } = await read('cin/generated_seed42/CIN_output.xml');
  assert.equal(preview.stopped, false);
  assert.deepEqual([preview.children, subjects.length, preview.counts['child-details']], [60, 60, 60]);
  const referrals = preview.counts['referral'] ?? 0;
  assert.ok(referrals > 30 && referrals <= 65);
  assert.ok(preview.severityCounts.skips > 200);
  assert.equal(preview.severityCounts.stops, 0);
});

test('the sector’s example censuses are taken', async (t) => {
  if (absent(t)) return;
  for (const [path, children] of [
    ['cin/BAR_cin_2022.xml', 1],
    ['cin/CIN_Census_2024.xml', 2],
    ['cin/CIN_Census_2026.xml', 2],
  ] as const) {
    const { preview } = await read(path);
    assert.deepEqual([path, preview.children, preview.stopped, preview.authorityCode], [path, children, false, '201']);
  }
  const stray = faultLines(await read('cin/CIN_Census_2026.xml'), 'note');
  assert.ok(stray.some((line) => line.includes('"PersonBirthDate"')));
});

test('three years of returns come together, and the first taken again adds nothing', async (t) => {
  if (absent(t)) return;
  const entries = new Map<string, string>();
  const added: number[] = [];
  for (const [year, children] of [
    ['2017', 819],
    ['2018', 572],
    ['2019', 362],
    ['2017', 819],
  ] as const) {
    const before = entries.size;
    const back = await read(`s903/cs-demand-model_${year}`);
    assert.deepEqual([back.preview.children, back.preview.stopped, back.preview.year], [children, false, Number(year) + 1]);
    for (const entry of back.entries) {
      const written = JSON.stringify(entry);
      assert.equal(entries.get(entry.id) ?? written, written, 'one id, one fact');
      entries.set(entry.id, written);
    }
    added.push(entries.size - before);
  }
  assert.equal(added[3], 0);
  assert.ok(added.slice(0, 3).every((count) => count > 1000));
});

test('a header where one id is several children gives none of them', async (t) => {
  if (absent(t)) return;
  const back = await read('s903');
  assert.deepEqual([back.preview.children, back.preview.stopped], [0, true]);
  assert.equal(faultLines(back, 'skips').filter((line) => line.includes('different dates of birth')).length, 2);
});

test('a workbook is not a return', async (t) => {
  if (absent(t)) return;
  const back = await read('annex-a/Annex_A_2024_Jan.xlsx');
  assert.ok(faultLines(back, 'stops')[0]?.includes('is an Excel workbook'));
});
