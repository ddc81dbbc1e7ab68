import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { showAlive } from './alive.ts';

const LONGEST = 20_000;

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

test('a runner that is stopped before it is known to be alive stops all the same', async () => {
  const alive = showAlive({ url: database.urls.app }, 'stopped-at-once', () => undefined);
  const ended = alive.end().then(() => 'ended');
  assert.equal(await Promise.race([ended, wait(LONGEST, 'still going', { ref: false })]), 'ended');
});
