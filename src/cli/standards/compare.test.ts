/** What `standards compare` prints, for two invented councils and for a child judged by both. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';

const n = z.number();
const changes = z.object({
  children: n,
  changed: n,
  asOf: z.string(),
  subjects: z.array(z.object({ lines: z.array(z.object({ id: z.string(), before: n, after: n, sooner: n, later: n })) })),
});

const run = promisify(execFile);
const COMMAND = join(import.meta.dirname, '..', 'main.ts');

async function compare(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [COMMAND, 'standards', 'compare', ...words], { maxBuffer: 1 << 26 });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error)) throw error;
    return { code: Number(error.code), out: String(error.stdout), err: String(error.stderr) };
  }
}

/** A child on a plan, seen once, and nothing since. */
function childOnPlan(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-compare-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'ash.yaml');
  writeFileSync(
    path,
    `subjects:
  - { id: ash, kind: child, born: 2015-05-04 }
entries:
  - { type: child-protection-plan-started, occurred: 2026-03-02, category: NEG }
  - { type: core-group, occurred: 2026-03-10, first: yes }
`,
  );
  return path;
}

test('one question as a table, with who is strictest and in how many days', async () => {
  const { code, out } = await compare('first-core-group');
  assert.equal(code, 0);
  assert.match(out, /^When is the first core group\?\n=+\n/);
  assert.match(out, /Strictest: Middlesbrough, of/);
  assert.match(out, /Herefordshire +10 working days +first +12 to 19 +10 +social worker +herefordshire\./);
});

test('a question that is not there is refused with the nearest', async () => {
  const { code, err } = await compare('first-core-grup');
  assert.equal(code, 2);
  assert.match(err, /There is no question "first-core-grup"\. Did you mean "first-core-group"\?/);
});

test('all questions go into one spreadsheet, each with every pack', async () => {
  const { out } = await compare('--csv');
  const [heads, ...rows] = out.split('\r\n');
  assert.match(heads ?? '', /^Subject,Question,Whose,Standard,/);
  assert.ok(rows.length > 500);
  assert.ok(rows.every((row) => !/^[=+\-@]/.test(row)));
});

test('the same child by two councils: what is due sooner, and from which day the standards start', async (t) => {
  const input = childOnPlan(t);
  const asIf = await compare('--judge', 'barnet', 'middlesbrough', '--input', input, '--on', '2026-03-12', '--as-if-in-force', '--json');
  assert.equal(asIf.code, 0, asIf.err);
  const { subjects, ...found } = changes.parse(JSON.parse(asIf.out));
  assert.deepEqual(found, { children: 1, changed: 1, asOf: '2026-03-12' });
  const groups = subjects.flatMap(({ lines }) => lines).find(({ id }) => id === 'core-groups');
  // A month from 10 March is 10 April; 20 working days, over Good Friday and Easter Monday, is 9 April.
  assert.deepEqual(groups, { id: 'core-groups', before: 1, after: 1, sooner: 1, later: 0 });
  const early = await compare('--judge', 'barnet', 'herefordshire', '--input', input, '--on', '2024-03-12');
  assert.match(early.out, /The standards of Herefordshire start on 2025-03-28, after this day/);
});

test('two councils are named, and not one twice', async () => {
  assert.equal((await compare('--judge', 'barnet')).code, 2);
  assert.match((await compare('--judge', 'barnet', 'barnet')).err, /not the same one/);
});
