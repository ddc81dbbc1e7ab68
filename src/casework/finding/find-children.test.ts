import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, type InventedCouncil, inventedCouncil, NOW, workers } from '../../../test/support/invented-council.ts';
import type { Invented } from '../../../test/support/people.ts';
import type { Person } from '../../access/person.ts';
import { dayOf } from '../../calendar/index.ts';
import { letIn, saveSubjects, saySensitive } from '../../store/index.ts';

/** All of one name and family, one day of birth, one address: only who may know of them differs. */
const CHILDREN = ['open', 'elsewhere', 'shut', 'sealed', 'own'];
const TYPED = [
  'Robin Notreal',
  'robbin',
  'notreal',
  'Bertie',
  'berty',
  'Formerly',
  'Saoirse',
  'sersha',
  '3 May 2016',
  '3/5/16',
  'May 2016',
  'aged 9',
  'ZZ99 3WZ',
  '7 Invented Row',
  'A123456789012',
  '943 476 5919',
];

let council: InventedCouncil;
let ada: Person;
before(async () => {
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [
      ...workers('ada', 'bo', 'cy'),
      ...CHILDREN.map((id) => ({ id, kind: 'child' as const, name: 'Robin Notreal', born: dayOf('2016-05-03') })),
    ],
    entries: CHILDREN.flatMap((id) => {
      const worker = id === 'elsewhere' || id === 'shut' ? 'cy' : 'ada';
      const more = { subjects: [id], occurred: { day: dayOf('2026-03-02') }, recorded: { day: dayOf('2026-03-02') }, by: worker };
      return [
        { id: `${id}-1`, type: 'allocation', fields: { worker, role: 'social-worker', team: 'North' }, ...more },
        {
          id: `${id}-2`,
          type: 'child-details',
          fields: { 'known-as': 'Bertie', 'former-names': 'Formerly', upn: 'A123456789012', 'nhs-number': '9434765919' },
          ...more,
        },
        { id: `${id}-3`, type: 'family-member', fields: { relation: 'mother', name: 'Saoirse Pretend' }, ...more },
        { id: `${id}-4`, type: 'address', fields: { address: '7 Invented Row', postcode: 'ZZ99 3WZ' }, ...more },
      ];
    }),
    also: async (tx) => {
      await saySensitive(tx, COUNCIL, 'shut', { sensitivity: 'restricted', reason: 'A relative works here', by: 'a test' });
      await saySensitive(tx, COUNCIL, 'sealed', { sensitivity: 'sealed', reason: 'Adopted', by: 'a test' });
    },
  });
  ada = await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  const her = { account: ada.account, relation: 'own-relative', reason: 'Her nephew', by: 'a test' } as const;
  await council.database.store.transaction((tx) => letIn(tx, COUNCIL, { id: randomUUID(), subject: 'own', ...her }));
});
after(() => council.close());

const found = async (person: Person | undefined, typed: string) => {
  const desk = person === undefined ? council.opened.desk : council.deskOf(person, 'children-listed', 'GET /search');
  const { lines } = await desk.findChildren(typed);
  return new Map(lines.map((line) => [line.child.id, line]));
};
const another = (invented: Omit<Invented, 'name'>) => council.person({ name: 'Somebody Invented', ...invented });

test('Sightline itself finds all of them by anything that is known', async () => {
  for (const typed of TYPED) assert.deepEqual([...(await found(undefined, typed)).keys()].toSorted(), CHILDREN.toSorted(), typed);
});

test('a social worker finds her own child by anything, and why is said', async () => {
  for (const typed of TYPED) assert.ok((await found(ada, typed)).get('open')?.known !== undefined, typed);
  const line = (await found(ada, 'berty')).get('open');
  assert.deepEqual(
    line?.why.map(({ told, fit }) => [told.kind, told.text, fit]),
    [['known-as', 'Bertie', 'sounds']],
  );
  assert.equal(line?.known?.worker, 'Ada Invented');
});

test('of children she does not work with, and of her own family, the name and the birth find no more than that they are there', async () => {
  const byName = new Set(['Robin Notreal', 'robbin', 'notreal', '3 May 2016', '3/5/16', 'May 2016', 'aged 9']);
  for (const typed of TYPED) {
    const lines = await found(ada, typed);
    for (const id of ['elsewhere', 'own']) {
      assert.equal(lines.has(id), byName.has(typed), `${id} by ${typed}`);
      assert.equal(lines.get(id)?.known, undefined, 'no plan, no worker');
    }
  }
});

test('a restricted or sealed child is found by nobody who must not know of it, by whatever is typed', async () => {
  const strangers = [
    ada,
    await another({ roles: ['social-worker'], worker: 'bo' }),
    await another({ roles: ['team-manager'], teams: ['South'] }),
    await another({ roles: ['head-of-service'] }),
    await another({ roles: ['emergency-duty-worker'] }),
    await another({ roles: ['business-support'] }),
  ];
  for (const person of strangers)
    for (const typed of [...TYPED, 'shut', 'sealed']) {
      const lines = await found(person, typed).catch(() => new Map());
      assert.ok(!lines.has('shut') && !lines.has('sealed'), `${person.roles[0]} found by ${typed}`);
    }
});

test('those who work with a restricted child find it by anything', async () => {
  const cy = await another({ roles: ['social-worker'], worker: 'cy' });
  for (const typed of TYPED) assert.ok((await found(cy, typed)).get('shut')?.known !== undefined, typed);
});

test('what is written is found at once, and a name that was corrected no longer finds the child', async () => {
  const { desk } = council.opened;
  const asAda = council.deskOf(ada, 'none');
  assert.equal((await asAda.findChildren('Wren')).lines.length, 0);
  await asAda.record({
    key: '0b9f5f3c-8a51-4c51-9d58-0d2a3a8f1a01',
    type: 'child-details',
    by: { worker: 'ada', role: 'social-worker' },
    occurred: { day: NOW.day },
    together: {},
    children: [{ id: 'open', fields: { 'known-as': 'Wren' } }],
  });
  assert.deepEqual(
    (await asAda.findChildren('Wren')).lines.map(({ child }) => child.id),
    ['open'],
  );
  assert.deepEqual((await council.opened.verify()).kept.differences, [], 'and all is as it would be made again');
  await council.database.store.transaction(async (tx) => {
    await saveSubjects(tx, COUNCIL, [{ id: 'open', kind: 'child', name: 'Sparrow Notreal' }]);
  });
  await desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await council.opened.settled();
  assert.ok((await asAda.findChildren('sparow')).lines.some(({ child }) => child.id === 'open'));
  assert.ok(!(await found(ada, 'Robin')).has('open'));
});
