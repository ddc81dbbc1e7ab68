/** However long a record, its pages ask the database as often as for a short one, and make no more than they show: nothing is done entry by entry. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COUNCIL, type InventedCouncil, inventedCouncil } from '../../test/support/invented-council.ts';
import { Client } from 'pg';
import { keepLongLife } from '../../test/support/long-life.ts';
import { LONG_RECORD_DAY } from '../../test/support/long-record.ts';
import { DOCUMENT_KINDS } from '../documents/index.ts';
import { ROW_TYPES } from '../record/entry-rows.ts';
import { findEntryType } from '../record/entry-types.ts';
import { readRecord } from '../store/index.ts';
import { MOST_OF_A_STATE } from './expectations/expected.ts';
import type { Desk } from './index.ts';

const LENGTHS = { short: 300, long: 1200 } as const;
type Child = keyof typeof LENGTHS;

const last = new Map<string, ReadonlyMap<string, string>>();
let council: InventedCouncil;
before(async () => {
  council = await inventedCouncil({ standards: 'herefordshire', now: () => ({ day: LONG_RECORD_DAY, minute: 1000 }) });
  for (const [child, entries] of Object.entries(LENGTHS))
    last.set(child, await keepLongLife(council.database.store, council.pack.calendar, { authority: COUNCIL, child, entries }));
  await council.opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: true });
  await council.opened.settled();
});
after(() => council.close());

/** The last entry of a type. */
function lastOf(child: Child, type: string): string {
  return last.get(child)?.get(type) ?? assert.fail(`${child} has no ${type}`);
}

const PAGES: Readonly<Record<string, (desk: Desk, child: Child) => Promise<unknown>>> = {
  'the front page': (desk, child) => desk.child(child),
  'one kind of entry on it': (desk, child) => desk.child(child, { kind: 'visit', page: 1 }),
  'everything expected': (desk, child) => desk.expected(child),
  'the chronology': (desk, child) => desk.chronologies.read(child, { page: 1 }),
  'the chronology on paper': (desk, child) => desk.chronologies.read(child, {}),
  people: (desk, child) => desk.people(child),
  plans: (desk, child) => desk.plans(child),
  'what changed in a plan': (desk, child) => desk.planChanges(child, 'child-protection', {}),
  'the forms of a plan': (desk, child) => desk.planToWrite(child, 'child-protection'),
  'Signs of Safety': (desk, child) => desk.guided(child),
  meetings: (desk, child) => desk.meetings(child),
  'a meeting': (desk, child) => desk.meeting(child, lastOf(child, 'meeting-arranged')),
  'the list of documents': (desk, child) => desk.documents.choices(child),
  ...Object.fromEntries(
    DOCUMENT_KINDS.map(({ name }) => [`the document ${name}`, (desk: Desk, child: Child) => desk.documents.make(child, name, {})]),
  ),
  files: (desk, child) => desk.filesOfChild(child),
  'a search for a word that everybody writes': (desk, child) => desk.searchRecord(child, { words: 'what said', page: 1 }),
  'an entry': (desk, child) => desk.entry(child, lastOf(child, 'visit')),
  'the form that amends one': (desk, child) => desk.amendForm(child, lastOf(child, 'visit')),
  'the form that strikes one out': (desk, child) => desk.strikeOutForm(child, lastOf(child, 'visit')),
  'what to record': (desk, child) => desk.whatToRecord(child),
  'the form of a visit': (desk, child) => desk.recordingForm({ type: 'visit', children: [child] }),
  'the form of a core group': (desk, child) => desk.recordingForm({ type: 'core-group', children: [child] }),
  'the form of an assessment': (desk, child) => desk.recordingForm({ type: 'assessment-completed', children: [child] }),
  corrections: (desk, child) => desk.rights.corrections(child),
};

for (const [name, read] of Object.entries(PAGES))
  test(`${name} of a record four times as long asks the database no more often`, async (t) => {
    const query = t.mock.method(Client.prototype, 'query');
    const asked: number[] = [];
    // Once before it is counted, so that a connection is open and what is kept for a minute is kept.
    for (const child of ['short', 'short', 'long'] as const) {
      const sofar = query.mock.callCount();
      assert.ok((await read(council.opened.desk, child)) !== undefined);
      asked.push(query.mock.callCount() - sofar);
    }
    const [, short = 0, long = 0] = asked;
    assert.ok(short > 1, 'nothing was counted: the test proves nothing');
    assert.ok(long <= short, `${long} questions for the long record, ${short} for the short one`);
  });

test('of a long record only the page that is shown is put in words', async () => {
  const { timeline, expectations, howMany } = (await council.opened.desk.child('long')) ?? assert.fail('nobody is there');
  const { entries } = (await readRecord(council.database.store.read, COUNCIL, 'long')) ?? assert.fail('there is no record');
  const rows = entries.filter(({ type }) => ROW_TYPES.has(type) || findEntryType(type)?.standsWithAnother === true).length;
  assert.deepEqual([timeline.lines.length, timeline.total], [25, LENGTHS.long - rows], 'rows stand with the entry they were written with');
  assert.ok(expectations.length < all(howMany) / 2, `${expectations.length} of ${all(howMany)} are made`);
});

test('of what is settled in a long record the latest of each kind are made, and the others counted', async () => {
  const { expectations, howMany } = (await council.opened.desk.expected('long')) ?? assert.fail('nobody is there');
  const made = Map.groupBy(expectations, ({ expectation }) => expectation.state);
  const { met = 0 } = howMany;
  assert.ok(met > MOST_OF_A_STATE, 'the record is too short to prove anything');
  assert.equal(made.get('met')?.length, MOST_OF_A_STATE);
  assert.equal(made.get('overdue')?.length, howMany.overdue, 'what is open is all there');
  const front = (await council.opened.desk.child('long')) ?? assert.fail('nobody is there');
  assert.deepEqual(howMany, front.howMany);
});

test('a word that everybody writes is looked for in every entry, and names only for those on the page', async (t) => {
  const query = t.mock.method(Client.prototype, 'query');
  const found = (await council.opened.desk.searchRecord('long', { words: 'the', page: 1 })) ?? assert.fail('nobody is there');
  assert.ok(found.total > 10 * found.entries.length, `${found.total} are found`);
  assert.equal(found.entries.length, 30);
  const texts = new Set(found.entries.flatMap(({ entry }) => entry.facts.map(({ value }) => value)));
  const names = query.mock.calls.flatMap((call) => valuesIn(call.arguments));
  assert.ok(names.length > 3, 'nothing was counted: the test proves nothing');
  assert.ok(names.length < 40 + found.entries.length * 8, `${names.length} names are asked for with ${texts.size} answers on the page`);
});

function all(howMany: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(howMany).reduce<number>((sum, n) => sum + (n ?? 0), 0);
}

/** Every value bound to a question of the database, those in lists one by one. */
function valuesIn(asked: readonly unknown[]): readonly unknown[] {
  return asked.flatMap((one) => (Array.isArray(one) ? one.flat() : []));
}
