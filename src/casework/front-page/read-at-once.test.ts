/** However long a record, its pages ask the database as often as for a short one: nothing is looked up entry by entry. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { keepLongRecord, LONG_RECORD_DAY } from '../../../test/support/long-record.ts';
import { checkPackAlone, standardsFolder } from '../../packs/index.ts';
import { type Desk, openDesk, type OpenDesk } from '../index.ts';

const COUNCIL = 'council';
const LENGTHS: Readonly<Record<string, number>> = { short: 40, long: 400 };

let database: TestDatabase;
let opened: OpenDesk;
before(async () => {
  database = await testDatabase();
  opened = await openDesk({
    store: database.store,
    packs: [checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load')],
    dataFolder: join(tmpdir(), 'sightline-read-at-once'),
    now: () => ({ day: LONG_RECORD_DAY, minute: 1000 }),
  });
  for (const [child, entries] of Object.entries(LENGTHS)) await keepLongRecord(database.store, COUNCIL, child, entries);
  await opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: true });
  await opened.settled();
});
after(async () => {
  await opened.close();
  await database.close();
});

const PAGES: Readonly<Record<string, (desk: Desk, child: string) => Promise<unknown>>> = {
  'the front page': (desk, child) => desk.child(child),
  'one kind of entry on it': (desk, child) => desk.child(child, { kind: 'visit', page: 1 }),
  'everything expected': (desk, child) => desk.expected(child),
  'the chronology': (desk, child) => desk.chronologies.read(child, { page: 1 }),
  'the chronology on paper': (desk, child) => desk.chronologies.read(child, {}),
};

for (const [name, read] of Object.entries(PAGES))
  test(`${name} of a record ten times as long asks the database no more often`, async (t) => {
    const query = t.mock.method(Client.prototype, 'query');
    const asked: number[] = [];
    // Once before it is counted, so that a connection is open and what is kept for a minute is kept.
    for (const child of ['short', 'short', 'long']) {
      const sofar = query.mock.callCount();
      assert.ok((await read(opened.desk, child)) !== undefined);
      asked.push(query.mock.callCount() - sofar);
    }
    const [, short = 0, long = 0] = asked;
    assert.ok(short > 3, 'nothing was counted: the test proves nothing');
    assert.ok(long <= short, `${long} questions for the long record, ${short} for the short one`);
  });

test('of a long record only the page that is shown is put in words', async () => {
  const { timeline, expectations, howMany } = (await opened.desk.child('long')) ?? assert.fail('nobody is there');
  assert.deepEqual([timeline.lines.length, timeline.total], [25, LENGTHS['long']]);
  const settled = Object.values(howMany).reduce((sum, n) => sum + n, 0);
  assert.ok(expectations.length < settled / 4, `${expectations.length} of ${settled} are made`);
});
