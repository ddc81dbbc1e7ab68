/** The house's own rules: types hold, the linter finds nothing, nothing dead is kept. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** Runs a tool of the project's own; what it prints is the failure. */
async function passes(tool: string, ...words: string[]): Promise<void> {
  try {
    await run(join(ROOT, 'node_modules', '.bin', tool), words, { cwd: ROOT, maxBuffer: 1 << 24 });
  } catch (error) {
    assert.fail(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  }
}

test('types hold everywhere', () => passes('tsc', '--noEmit'));

test('the linter finds nothing', () => passes('oxlint', '--deny-warnings'));

test('every file is laid out alike', () => passes('oxfmt', '--check', 'src', 'test', 'bench', 'bin'));

test('no file, export or dependency is there for nothing', () => passes('knip'));
