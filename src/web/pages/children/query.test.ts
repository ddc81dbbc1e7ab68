import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worklistAddress, worklistQuery } from './query.ts';

test('the filters in an address can be sent to someone and read back', () => {
  const query = {
    find: 'ash & elm',
    need: 'overdue',
    worker: 'w-1',
    team: 'Hill team',
    standard: 'x.y',
    page: 3,
    after: 'WyJvd2VkIl0',
  } as const;
  assert.deepEqual(worklistQuery(Object.fromEntries(new URL(worklistAddress(query), 'http://here').searchParams)), query);
});

test('a filter that makes no sense is left out instead of refusing the page', () => {
  assert.deepEqual(worklistQuery({ need: 'everything', page: '-4', find: '   ', team: ['a', 'b'] }), { page: 1 });
});
