/** A few of the rounds that `npm run durability` runs by the hundred. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Round, runRounds } from './rounds.ts';

const ROUNDS = 5;
const LONG_ENOUGH = 9_000;

test('the lights go out while visits are saved and files are taken: what anybody was told is saved is there once, and nothing is half there', async (t) => {
  const rounds: Round[] = [];
  const seed = String(Date.now() % 1_000_000);
  await runRounds({ rounds: ROUNDS, seed, told: (round) => rounds.push(round), until: AbortSignal.timeout(LONG_ENOUGH) });
  t.diagnostic(`seed ${seed}: killed ${rounds.map(({ kill }) => kill).join(', ')}`);
  assert.deepEqual(
    rounds.flatMap(({ losses }) => losses),
    [],
  );
  const met = rounds.reduce((sum, { acknowledged, found, notFound }) => sum + acknowledged + found + notFound, 0);
  assert.ok(met > 0, 'nobody had sent anything: the test proves nothing');
});
