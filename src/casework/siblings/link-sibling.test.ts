import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, children, type InventedCouncil, inventedCouncil, workers } from '../../../test/support/invented-council.ts';
import { dayOf } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { saySensitive } from '../../store/index.ts';
import { type Desk, type LinkAsked, NotAllowedError } from '../index.ts';

let council: InventedCouncil;
/** Works with all of them. */
let ada: Desk;
/** Works with Ash alone. */
let bo: Desk;
before(async () => {
  const ids = ['ash', 'wren', 'oak', 'elm', 'shut'];
  council = await inventedCouncil({
    standards: 'barnet',
    subjects: [
      ...workers('ada', 'bo', 'cy', 'dee'),
      ...children(...ids).map((one) => ({ ...one, name: `${one.id[0]?.toUpperCase()}${one.id.slice(1)} Notreal` })),
    ],
    entries: [
      ...ids.flatMap((id) => [
        entry(`${id}-ada`, 'allocation', id, { worker: id === 'shut' ? 'cy' : 'ada', role: 'social-worker' }),
        entry(`${id}-home`, 'address', id, { address: `${id} Secret Lane` }),
      ]),
      entry('ash-bo', 'allocation', 'ash', { worker: 'bo', role: 'family-support-worker' }),
      entry('ash-mum', 'family-member', 'ash', { name: 'Hazel Notreal', relation: 'mother', telephone: '0000 000001' }),
      entry('ash-dad', 'family-member', 'ash', { name: 'Birch Elsewhere', relation: 'father' }),
      entry('wren-mum', 'family-member', 'wren', { name: 'Mrs H Notreal', relation: 'mother' }),
      entry('oak-elm', 'family-member', 'oak', { name: 'Elmie', relation: 'other' }),
    ],
    also: (tx) => saySensitive(tx, COUNCIL, 'shut', { sensitivity: 'restricted', reason: 'Not to be found', by: 'a test' }),
  });
  ada = await deskOf('ada', 'social-worker');
  bo = await deskOf('bo', 'family-support-worker');
});
after(() => council.close());

async function deskOf(worker: string, role: 'social-worker' | 'family-support-worker' | 'head-of-service'): Promise<Desk> {
  const person = await council.person({ name: `${worker} Invented`, roles: [role], worker });
  return council.deskOf(person, 'record-written', 'POST /children/:id/people/brother-or-sister');
}

function entry(id: string, type: string, child: string, fields: Entry['fields']): Entry {
  const on = { day: dayOf('2026-03-02') };
  return { id, type, subjects: [child], occurred: on, recorded: on, by: 'ada', role: 'social-worker', fields };
}

function link(child: string, other: string, more: Partial<LinkAsked> = {}): LinkAsked {
  return { key: randomUUID(), child, other, kind: 'full', ...more };
}

const written = async (child: string, key: string) => (await council.entriesOf(child)).filter(({ id }) => id.startsWith(`${key}.`));
const linkedOf = async (desk: Desk, child: string) =>
  ((await desk.people(child))?.ownRecords ?? []).map(({ id, person }) => [id, person === undefined ? '' : 'in the network']);

test('half-sisters by one mother are linked in both records, each by the name of the other and by its own mother, and by nothing else', async () => {
  const asked = link('ash', 'wren', { kind: 'half', through: 'mother' });
  assert.deepEqual(await ada.siblings.link(asked), { saved: true, before: false });
  assert.deepEqual(await ada.siblings.link(asked), { saved: true, before: true }, 'sent twice, it is one');
  await assert.rejects(ada.siblings.link(link('wren', 'ash')), /linked already/);
  const [here, there] = [await written('ash', asked.key), await written('wren', asked.key)];
  assert.deepEqual(
    here.map(({ type, fields }) => [type, fields]),
    [
      ['family-member', { name: 'Wren Notreal', relation: 'half-sibling', 'record-linked': true }],
      ['relationship', { between: 'Wren Notreal and Ash Notreal', kind: 'half-sibling' }],
      ['relationship', { between: 'Hazel Notreal and Wren Notreal', kind: 'birth-parent' }],
    ],
  );
  assert.doesNotMatch(JSON.stringify(there), /Hazel|Birch|0000 000001|Secret|2016-05-04|"ash/);
  assert.match(JSON.stringify(there), /"Mrs H Notreal and Ash Notreal"/);
  assert.deepEqual(await linkedOf(ada, 'ash'), [['wren', 'in the network']]);
  assert.deepEqual(await linkedOf(ada, 'wren'), [['ash', 'in the network']]);
  assert.deepEqual(
    (await ada.child('wren'))?.family.map(({ id }) => id),
    ['ash'],
  );
  const network = (await ada.people('ash'))?.network ?? assert.fail();
  const wren = network.people.find(({ name }) => name === 'Wren Notreal')?.id;
  assert.deepEqual(
    network.parents.filter(({ other }) => other === wren).map(({ one }) => one),
    ['ash-mum'],
    'drawn from their mother, and not from his father',
  );
});

test('what is put right of a half-sister in one record is not offered to the other, and not taken over where it is sent', async () => {
  const entry = (await ada.people('ash'))?.network.people.find(({ name }) => name === 'Wren Notreal')?.latest ?? assert.fail();
  const form = await ada.amendForm('ash', entry);
  assert.deepEqual(form?.others, []);
  const sent = {
    key: randomUUID(),
    subject: 'ash',
    entry,
    role: 'social-worker',
    occurred: { day: dayOf('2026-04-14'), minute: 600 },
    fields: { name: 'Wren Notreal', relation: 'half-sibling', telephone: '0000 000002' },
    reason: 'Their number is known now',
  };
  await assert.rejects(ada.amend({ ...sent, alsoOf: ['wren'] }), /cannot be amended with this one/);
  assert.equal((await ada.amend({ ...sent, alsoOf: [] }))?.saved, true);
  assert.deepEqual(await linkedOf(ada, 'ash'), [['wren', 'in the network']], 'still linked');
  assert.doesNotMatch(JSON.stringify(await council.entriesOf('wren')), /000002/);
});

test('whoever works with one of them sees the name, and no way to the other record', async () => {
  assert.deepEqual(await linkedOf(bo, 'ash'), []);
  assert.deepEqual((await bo.child('ash'))?.family, []);
  assert.ok((await bo.people('ash'))?.network.people.some(({ name, born }) => name === 'Wren Notreal' && born === undefined));
  await assert.rejects(bo.siblings.link(link('ash', 'oak')), NotAllowedError);
  const found = (await bo.siblings.toLink('ash', { find: 'Oak' }))?.found;
  assert.deepEqual(
    found?.map(({ child, mayLink }) => [child.id, mayLink]),
    [['oak', false]],
  );
});

test('a child whose record is not to be known of is not found, and cannot be chosen by number', async () => {
  assert.deepEqual(
    (await ada.siblings.toLink('ash', { find: 'Shut Notreal' }))?.found?.some(({ child }) => child.id === 'shut'),
    false,
  );
  assert.equal(await ada.siblings.toLink('ash', { other: 'shut' }), undefined);
  assert.equal(await ada.siblings.link(link('ash', 'shut')), undefined);
  assert.equal(await ada.siblings.link(link('ash', 'nobody')), undefined);
  await assert.rejects(ada.siblings.link(link('ash', 'ash')), /no brother or sister of their own/);
});

test('once a linked record is shut, nothing leads to it any more for whoever may not know of it', async () => {
  const head = await deskOf('dee', 'head-of-service');
  const say = (sensitivity: 'restricted' | 'ordinary') =>
    council.database.store.transaction((tx) => saySensitive(tx, COUNCIL, 'wren', { sensitivity, reason: 'As a test says', by: 'a test' }));
  assert.deepEqual(await linkedOf(head, 'ash'), [['wren', 'in the network']]);
  await say('restricted');
  assert.deepEqual(await linkedOf(head, 'ash'), []);
  assert.deepEqual((await head.child('ash'))?.family, []);
  assert.equal(await head.siblings.toLink('ash', { other: 'wren' }), undefined);
  await say('ordinary');
});

test('somebody who is in the network under another name is said to be the same, and stands there once', async () => {
  const asked = link('oak', 'elm', { kind: 'foster', here: 'oak-elm' });
  const choices = (await ada.siblings.toLink('oak', { other: 'elm' }))?.other?.here;
  assert.deepEqual(choices, [{ id: 'oak-elm', name: 'Elmie', likely: false }]);
  await assert.rejects(ada.siblings.link({ ...asked, here: 'ash-mum' }), /no longer among the people/);
  assert.equal((await ada.siblings.link(asked))?.saved, true);
  const { network, ownRecords } = (await ada.people('oak')) ?? assert.fail();
  assert.deepEqual(
    network.people.map(({ name }) => name),
    ['Elmie'],
  );
  assert.deepEqual(
    ownRecords.map(({ id, person }) => [id, person]),
    [['elm', 'oak-elm']],
  );
});

test('struck out, it is gone, and leads to the same in the other record; somebody who was there before stays', async () => {
  for (const [child, name] of [
    ['oak', 'Elmie'],
    ['ash', undefined],
  ] as const) {
    const [own] = (await ada.people(child))?.ownRecords ?? [];
    const saidBy = own?.saidBy ?? assert.fail();
    const form = await ada.strikeOutForm(child, saidBy);
    assert.ok(form?.alsoOf.every(({ subject }) => subject.id === own?.id) && form.alsoOf.length > 0);
    const struck = await ada.strikeOut({ key: randomUUID(), subject: child, entry: saidBy, reason: 'It was another child' });
    assert.equal(struck?.saved, true);
    assert.deepEqual(await linkedOf(ada, child), []);
    const left = (await ada.people(child))?.network.people.filter(({ relation }) => relation !== 'mother' && relation !== 'father') ?? [];
    assert.deepEqual(
      left.map((one) => one.name),
      name === undefined ? [] : [name],
    );
  }
});
