import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { COUNCIL } from '../../store/test-support.ts';
import { memoryOfAMinute } from './memory.ts';

const JUDGED = { authority: { ...COUNCIL, judgedWith: 'these standards' } };

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

test('what one request found out another is told, and another question or another judging is asked anew', async () => {
  const recalled = memoryOfAMinute<number>();
  let asked = 0;
  const answer = async (): Promise<number> => (asked += 1);
  const room = () => ({ whole: database.store });
  assert.equal(await recalled(room(), JUDGED, 'how many', answer), 1);
  assert.equal(await recalled(room(), JUDGED, 'how many', answer), 1, 'a room of its own, and the same store');
  assert.equal(await recalled(room(), JUDGED, 'how many teams', answer), 2);
  assert.equal(await recalled(room(), { authority: { ...JUDGED.authority, judgedWith: 'others' } }, 'how many', answer), 3);
  const { judgedWith: _left, ...unjudged } = JUDGED.authority;
  assert.equal(await recalled(room(), { authority: unjudged }, 'how many', answer), 4);
  assert.equal(await recalled(room(), { authority: unjudged }, 'how many', answer), 5, 'while everyone is judged nothing is kept');
});
