import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import { checkPackAlone, standardsFolder } from '../../../packs/index.ts';
import { testSigner } from '../../../store/signed-heads/test-support.ts';
import { fileFolder, openStore, readRecord, type Store, verifyChain } from '../../../store/index.ts';
import { CaseworkError, type Desk, destroyAgreed } from '../../index.ts';
import { child, COUNCIL, entry, LEAD, OFFICER, person, type RightsDesk, rightsDesk, SECOND } from '../test-support/rights-desk.ts';
import { join } from 'node:path';

const TODAY = '2026-04-14';
const OTHER_LEAD = person('Ivy', 'information-governance-lead');

const signer = testSigner();
let all: RightsDesk;
let desk: Desk;
let owner: Store;
before(async () => {
  all = await rightsDesk(TODAY);
  ({ desk } = all);
  owner = openStore({ url: all.database.urls.migration });
  const old = ['oak', 'elm', 'fir', 'yew', 'bay', 'box'];
  await all.write(
    [...old.map((id) => child(id, `${id} Notreal`, '1999-05-04')), child('ash', 'Ash Notreal', '2014-05-04')],
    [
      ...old.map((id) => entry(`${id}-contact`, 'contact', '2010-03-02', [id], { reason: `Of ${id} alone.` })),
      entry('together', 'case-note', '2010-03-03', ['box', 'ash'], { notes: 'Of both.' }),
      entry('ash-care', 'period-of-care-started', '2020-03-02', ['ash'], { 'legal-status': 'C2' }),
    ],
  );
});
after(async () => {
  await owner.close();
  await all.close();
});

async function decide(
  subject: string,
  kind: 'keep' | 'destroy' | 'agreed' | 'refused' | 'withdrawn',
  who = OFFICER,
  more = {},
): Promise<void> {
  const { steps } = (await desk.rights.kept(LEAD, subject)) ?? assert.fail();
  await desk.rights.decideKeeping(who, subject, { kind, because: 'Read from beginning to end.', after: steps.length, ...more });
}

function destroy(subject: string, really = true) {
  const packs = new Map([['herefordshire', checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail()]]);
  return destroyAgreed(
    { store: owner, packs, authority: COUNCIL, today: () => today, files: fileFolder(tmpdir()) },
    subject,
    signer,
    really,
  );
}
let today = dayOf(TODAY);
function letPass(days: number): void {
  today += days;
  all.setToday(Temporal.PlainDate.from('1970-01-01').add({ days: today }).toString());
}

const refused = (message: RegExp) => (error: unknown) => error instanceof CaseworkError && message.test(error.message);

test('the records whose date has come are listed, and a child in care is not among them', async () => {
  assert.equal(await desk.rights.workOutDates(), 6);
  const { overdue } = await desk.rights.keeping();
  assert.deepEqual(overdue.map(({ subject }) => subject).toSorted(), ['bay', 'box', 'elm', 'fir', 'oak', 'yew']);
  assert.equal(overdue[0]?.title, 'A contact that nothing came of, and anything else about a child');
  await assert.rejects(decide('ash', 'destroy'), refused(/Period of care is still open/));
});

test('a record kept for longer, with a reason, leaves the list until its day', async () => {
  await assert.rejects(decide('bay', 'keep', OFFICER, { keepUntil: dayOf(TODAY) }), refused(/after today/));
  await decide('bay', 'keep', OFFICER, { keepUntil: dayOf('2026-04-20') });
  const listed = async () => (await desk.rights.keeping()).overdue.some(({ subject }) => subject === 'bay');
  assert.equal(await listed(), false);
  all.setToday('2026-04-21');
  assert.equal(await listed(), true);
  all.setToday(TODAY);
});

test('two people must agree, the second the information governance lead and nobody who reviewed it', async () => {
  await assert.rejects(decide('oak', 'agreed', LEAD), refused(/Nobody has reviewed/));
  await decide('oak', 'destroy', LEAD);
  await assert.rejects(decide('oak', 'agreed', LEAD), refused(/yourself/));
  await assert.rejects(decide('oak', 'agreed', SECOND), refused(/Only the information governance lead/));
  assert.ok((await desk.child('oak')) !== undefined);
  await decide('oak', 'agreed', OTHER_LEAD);
  assert.equal((await desk.rights.kept(LEAD, 'oak'))?.stage, 'aside');
});

test('agreed on, a record is read by the information governance lead alone, written in by nobody, and can be brought back', async () => {
  assert.equal(await desk.child('oak'), undefined);
  assert.equal(await desk.recordingForm({ type: 'visit', children: ['oak'] }), undefined);
  assert.equal(await desk.rights.kept(OFFICER, 'oak'), undefined);
  assert.ok((await desk.rights.kept(LEAD, 'oak')) !== undefined);
  await assert.rejects(decide('oak', 'withdrawn', OFFICER), refused(/Only the information governance lead/));
  await decide('oak', 'withdrawn', LEAD);
  assert.ok((await desk.child('oak')) !== undefined);
});

test('a record is not destroyed under a hold, however far it was agreed, and only the lead lifts it', async () => {
  await decide('elm', 'destroy');
  await desk.rights.hold(SECOND, 'elm', {
    id: randomUUID(),
    reason: 'public-inquiry',
    because: 'An invented inquiry asked for everything.',
  });
  await assert.rejects(decide('elm', 'agreed', LEAD), refused(/held since 14 April 2026/));
  await assert.rejects(desk.rights.lift(SECOND, 'elm', 'It is over.'), refused(/Only the information governance lead/));
  await desk.rights.lift(LEAD, 'elm', 'It is over.');
  await decide('elm', 'agreed', LEAD);
  await desk.rights.hold(SECOND, 'elm', { id: randomUUID(), reason: 'court', because: 'A claim was made.' });
  letPass(31);
  await assert.rejects(destroy('elm'), /is held since 2026-04-14/);
  letPass(-31);
});

test('a record that somebody has asked for is not destroyed before they are answered', async () => {
  await desk.rights.receiveRequest(OFFICER, {
    id: randomUUID(),
    subject: 'fir',
    kind: 'own-record',
    askedBy: 'Fir Notreal',
    askedAs: 'All of it.',
    receivedOn: today,
  });
  await assert.rejects(decide('fir', 'destroy'), refused(/not answered yet/));
});

test('what was written since the review stops the agreement', async () => {
  await decide('yew', 'destroy');
  await all.write([], [entry('yew-later', 'contact', '2010-03-09', ['yew'], { reason: 'Found in a drawer.' })]);
  await assert.rejects(decide('yew', 'agreed', LEAD), refused(/must be reviewed again/));
});

test('a record is destroyed after its days aside, by the owner of the tables, and the gap explains itself', async () => {
  await assert.rejects(destroy('box'), /Nobody agreed/);
  await decide('box', 'destroy');
  await decide('box', 'agreed', LEAD);
  await assert.rejects(destroy('box'), /lies aside until 2026-05-14/);
  letPass(30);
  assert.equal((await destroy('box', false)).entries, 2);
  assert.equal((await readRecord(all.database.store.read, COUNCIL, 'box'))?.entries.length, 2, 'only asked');
  assert.deepEqual(await destroy('box'), {
    subject: 'box',
    rule: 'anything-else',
    due: dayOf('2016-03-03'),
    entries: 2,
    reviewedBy: 'Olu Pretend',
    agreedBy: 'Ina Pretend',
    family: ['ash', 'box'],
    files: 0,
  });
  const left = await readRecord(all.database.store.read, COUNCIL, 'box');
  assert.deepEqual([left?.subject.name, left?.subject.born, left?.entries.length], [undefined, undefined, 0]);
  await desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await all.settled();
  assert.equal(await all.differing(), 0);
  const { fault, entries } = await verifyChain(all.database.store.read, COUNCIL);
  assert.deepEqual([fault, entries], [undefined, 8]);
  assert.equal((await desk.child('ash'))?.timeline.total, 2, 'what both shared stays in the other’s record');
  letPass(-30);
});

test('what is written of the same person later goes on from where the chain ended', async () => {
  await all.write([child('box', 'Box Notreal', '1999-05-04')], [entry('box-again', 'contact', '2026-04-01', ['box'], { reason: 'Anew.' })]);
  assert.equal((await verifyChain(all.database.store.read, COUNCIL, 'box')).fault, undefined);
  await all.database.asSuperuser(`set session_replication_role = replica; delete from sightline.journal where subject = 'box'`);
  assert.deepEqual((await verifyChain(all.database.store.read, COUNCIL, 'box')).fault, { subject: 'box', seq: 3, why: 'missing' });
});

test('nobody takes rows away besides: neither the role that runs nor the owner, before or after', async () => {
  await assert.rejects(
    owner.transaction((tx) => tx.deleteFrom('journal').where('subject', '=', 'oak').execute()),
    /never changed or removed/,
  );
  await assert.rejects(
    all.database.store.transaction((tx) => tx.deleteFrom('journal').execute()),
    /permission denied/,
  );
  await assert.rejects(all.database.asSuperuser(`delete from sightline.destroyed_record`), /never changed or removed/);
});
