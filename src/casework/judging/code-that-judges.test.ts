import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { codeThatJudges, digestOfCode } from './code-that-judges.ts';

test('an engine that was mended is other code; a test of it, or a page, is not', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'sightline-code-'));
  t.after(() => rmSync(root, { recursive: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const digest = (): string => digestOfCode(root, ['engine', 'store/summarise.ts']);
  write('engine/every.ts', 'due = opened + 10');
  write('engine/deep/within.ts', 'due = opened + 5');
  write('store/summarise.ts', 'overdue first');
  const before = digest();
  write('engine/every.test.ts', 'it holds');
  write('store/worklist.ts', 'a page');
  assert.equal(digest(), before);
  const seen = new Set([before]);
  for (const [name, text] of [
    ['engine/every.ts', 'due = opened + 11'],
    ['engine/deep/within.ts', 'due = opened + 6'],
    ['store/summarise.ts', 'due soon first'],
    ['engine/before.ts', ''],
  ] as const) {
    write(name, text);
    seen.add(digest());
  }
  assert.equal(seen.size, 5);
});

test('the code that judges here is found, and is the same each time', () => {
  assert.match(codeThatJudges(), /^[0-9a-f]{64}$/);
  assert.equal(codeThatJudges(), codeThatJudges());
});
