import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { GENERATED } from './generated.ts';

for (const { path, text } of GENERATED) {
  test(`${path} is as it is made today`, async () => {
    const kept = readFileSync(join(import.meta.dirname, '..', path), 'utf8');
    assert.ok(kept === (await text()), 'Write it again with `npm run docs`.');
  });
}
