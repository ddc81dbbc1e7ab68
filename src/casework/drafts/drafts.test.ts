/** What is typed is kept for whoever typed it, over a real database, until it is in the record or thrown away. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, children, type InventedCouncil, inventedCouncil, NOW, workers } from '../../../test/support/invented-council.ts';
import { CaseworkError, type Desk, type DraftWritten, todayInEngland } from '../index.ts';
import { clearOldDrafts } from './drafts.ts';

const DAY = NOW.day;
const OWNER = 'an invented owner';

let council: InventedCouncil;
let desk: Desk;
before(async () => {
  const occurred = { day: DAY - 40 };
  const fields = { worker: 'ada', role: 'social-worker', team: 'Hill team' };
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...workers('ada'), ...children('ash', 'birch', 'elm')],
    entries: [
      { id: 'home', type: 'address', subjects: ['ash', 'birch'], occurred, fields: { address: '4 Invented Row' } },
      { id: 'allocated', type: 'allocation', subjects: ['ash'], occurred, fields },
    ],
  });
  ({ desk } = council.opened);
});
after(() => council.close());

/** A visit to Ash as far as it was typed. */
function typed(more: Partial<DraftWritten> = {}): DraftWritten {
  return {
    key: randomUUID(),
    owner: OWNER,
    type: 'visit',
    children: ['ash'],
    sent: { 'occurred-day': ['31'], 'occurred-month': ['2'], 'all-notes': ['  Half a sent'] },
    page: randomUUID(),
    turn: 1,
    since: 0,
    follows: [],
    ...more,
  };
}

async function allOf(owner: string): Promise<readonly string[]> {
  return (await desk.drafts(owner)).map(({ key }) => key);
}

async function change(key: string, sql: string): Promise<void> {
  await council.database.asSuperuser(`update sightline.draft set ${sql} where draft = $1`, [key]);
}

test('a draft comes back to the letter, what cannot be a date too, and to nobody but its owner', async () => {
  const draft = typed();
  const saved = await desk.saveDraft(draft);
  assert.deepEqual([saved.saved, saved.saved && saved.version], [true, 1]);
  const found = (await desk.draft(OWNER, draft.key)) ?? assert.fail();
  assert.deepEqual(found.sent, draft.sent);
  assert.deepEqual([found.of, found.children.map(({ name }) => name)], ['a visit to', ['ash Notreal']]);
  assert.equal(await desk.draft('somebody else', draft.key), undefined);
  assert.deepEqual(await desk.drafts('somebody else'), []);
  await assert.rejects(desk.saveDraft(typed({ key: draft.key, owner: 'somebody else' })), CaseworkError);
  await desk.throwAwayDraft('somebody else', draft.key);
  assert.ok((await allOf(OWNER)).includes(draft.key), 'nobody else can throw it away');
  await desk.throwAwayDraft(OWNER, draft.key);
  assert.equal(await desk.draft(OWNER, draft.key), undefined);
});

test('one page goes on writing over what it kept, and what comes late from it changes nothing', async () => {
  const first = typed({ turn: 1 });
  const later = { ...first, turn: 3, sent: { 'all-notes': ['Half a sentence.'] } };
  await desk.saveDraft(first);
  assert.equal((await desk.saveDraft(later)).saved, true, 'although it never heard that the first was kept');
  assert.equal((await desk.saveDraft({ ...first, turn: 2, sent: { 'all-notes': ['Half a'] } })).saved, true);
  assert.deepEqual((await desk.draft(OWNER, first.key))?.sent, later.sent);
});

test('of two windows the one that knew an older version is refused and shown the other, and neither is lost', async () => {
  const one = typed();
  await desk.saveDraft(one);
  const other = typed({ key: one.key, since: 1, sent: { 'all-notes': ['From the other window.'] } });
  assert.equal((await desk.saveDraft(other)).saved, true);
  const again = { ...one, since: 1, turn: 2, sent: { 'all-notes': ['From the first window.'] } };
  assert.deepEqual((await desk.otherVersion(again))?.sent, other.sent);
  assert.equal(await desk.otherVersion({ ...again, owner: 'somebody else' }), undefined);
  const refused = await desk.saveDraft(again);
  assert.ok(!refused.saved && refused.because === 'other version');
  assert.deepEqual(refused.other.sent, other.sent);
  assert.deepEqual((await desk.draft(OWNER, one.key))?.sent, other.sent);
  assert.deepEqual((await desk.saveDraft({ ...again, sent: other.sent })).saved, true, 'the same answers in both are no conflict');
  assert.equal((await desk.saveDraft({ ...again, since: refused.other.version })).saved, true, 'having seen both, one is chosen');
});

test('a page that goes on from one that is gone may write over what that one kept', async () => {
  const gone = typed();
  await desk.saveDraft(gone);
  const back = typed({ key: gone.key, follows: [gone.page], sent: { 'all-notes': ['Typed before the window closed.'] } });
  assert.equal((await desk.saveDraft(back)).saved, true);
  assert.deepEqual((await desk.draft(OWNER, gone.key))?.sent, back.sent);
});

test('a visit that is saved takes its draft along, and what an open page still sends of it is told so', async () => {
  const draft = typed({ sent: { 'all-notes': ['Done.'] } });
  await desk.saveDraft(draft);
  const by = { name: 'Ada Invented', role: 'social-worker' };
  const visit = {
    key: draft.key,
    type: 'visit',
    by,
    occurred: { day: DAY },
    together: {},
    children: [{ id: 'ash', fields: { 'child-seen': true } }],
  };
  const answers = await Promise.all([
    desk.record(visit),
    ...[2, 3, 4].map((turn) => desk.saveDraft({ ...draft, turn, sent: { turn: [String(turn)] } })),
  ]);
  assert.ok(answers[0]?.saved);
  assert.equal(await desk.draft(OWNER, draft.key), undefined);
  assert.deepEqual(await desk.saveDraft({ ...draft, turn: 5 }), { saved: false, because: 'recorded' });
});

test('a visit that could not be saved keeps its draft', async () => {
  const draft = typed();
  await desk.saveDraft(draft);
  await council.database
    .asSuperuser(`create function sightline.fail() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
    create trigger fail before insert on sightline.journal for each row execute function sightline.fail()`);
  const by = { name: 'Di Pretend', role: 'social-worker' };
  const visit = {
    key: draft.key,
    type: 'visit',
    by,
    occurred: { day: DAY },
    together: {},
    children: [{ id: 'ash', fields: { 'child-seen': true } }],
  };
  await assert.rejects(desk.record(visit), /the disk is full/);
  await council.database.asSuperuser('drop trigger fail on sightline.journal; drop function sightline.fail()');
  assert.deepEqual((await desk.draft(OWNER, draft.key))?.sent, draft.sent);
  assert.equal(
    (await council.entriesOf('ash')).some(({ id }) => id.startsWith(draft.key)),
    false,
  );
});

test('a draft is warned of in its last week, and cleared after thirty days', async () => {
  const draft = typed();
  await desk.saveDraft(draft);
  assert.equal((await desk.draft(OWNER, draft.key))?.clearedSoon, false);
  assert.equal((await desk.draft(OWNER, draft.key))?.clearedOn, todayInEngland() + 30);
  await change(draft.key, `saved_at = now() - interval '23 days 1 hour'`);
  assert.equal((await desk.draft(OWNER, draft.key))?.clearedSoon, true);
  await change(draft.key, `saved_at = now() - interval '31 days 1 hour'`);
  assert.equal(await desk.draft(OWNER, draft.key), undefined, 'past its day it is shown no more');
  await clearOldDrafts({ store: council.database.store, authority: COUNCIL });
  await desk.saveDraft(draft);
  assert.equal((await desk.draft(OWNER, draft.key))?.version, 1, 'and was gone');
});

test('nobody keeps more than two hundred', async () => {
  const owner = 'one who begins and never ends';
  const drafts = Array.from({ length: 200 }, () => typed({ owner }));
  for (const draft of drafts) assert.equal((await desk.saveDraft(draft)).saved, true);
  assert.deepEqual(await desk.saveDraft(typed({ owner })), { saved: false, because: 'too many', most: 200 });
  const [first] = drafts;
  assert.ok(first);
  assert.equal((await desk.saveDraft({ ...first, turn: 2, sent: {} })).saved, true, 'those there are can be gone on with');
});

test('what no form sends is refused', async () => {
  for (const strange of [
    typed({ key: 'not a key' }),
    typed({ page: 'not a page' }),
    typed({ type: 'variation-agreed' }),
    typed({ children: [] }),
    typed({ children: ['nobody'] }),
    typed({ children: ['ash', 'elm'] }),
  ])
    await assert.rejects(desk.saveDraft(strange), CaseworkError);
  assert.equal(await desk.draft(OWNER, 'not a key'), undefined);
});

test('what a page of its own has written in the record is a draft no longer, and what comes late of it is told so', async () => {
  const ada = await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  const { account } = ada;
  const hers = council.deskOf(ada, 'record-written');
  const draft = typed({ type: 'page.chronology-pattern', owner: account, sent: { 'form--at': ['/children/ash/chronology/pattern'] } });
  assert.equal((await hers.saveDraft(draft)).saved, true);
  assert.deepEqual(
    (await hers.drafts(account)).map(({ of }) => of),
    ['what events come to, in the chronology of'],
  );
  const fields = { from: '2026-03-01', to: '2026-03-31', pattern: 'Quiet weeks, then a bad one after each pay day.' };
  const saved = await hers.chronologies.pattern('ash', { key: draft.key, fields });
  assert.deepEqual(saved, { saved: true });
  assert.deepEqual(await hers.drafts(account), []);
  assert.deepEqual(await hers.saveDraft({ ...draft, turn: 2 }), { saved: false, because: 'recorded' });
});
