import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn } from '../filling.ts';
import { girls, open, picture, record, send, stage } from '../walker.ts';

test('a school rings: the front door adds the child and her sister, and records the contact and the referral', async () => {
  await stage.isDay('2021-03-01');
  const page = await open('duty', '/children/new');
  await fillIn(page, { name: 'Rowan Madeup', born: '2005-10-12', sex: 'F', address: '4 Invented Row, Madeupton', postcode: 'ZZ1 1ZZ' });
  await picture(page, 'front-door-adds-a-child');
  await send(page, 'Add the child');
  girls.rowan = new URL(page.url()).searchParams.get('child') ?? assert.fail('no child was added');
  await picture(page, 'what-to-record');
  const other = await open('duty', `/children/new?with=${girls.rowan}`);
  const wren = { name: 'Wren Madeup', born: '2015-06-02', sex: 'F', address: '4 Invented Row, Madeupton', postcode: 'ZZ1 1ZZ' };
  await send(other, 'Add the child', wren).catch(async () => {
    await other.getByLabel('No, it is another child').check({ force: true });
    await send(other, 'Add the child');
  });
  girls.wren = new URL(other.url()).searchParams.get('child') ?? assert.fail('no sister was added');
  await record(
    'duty',
    'contact',
    {
      source: '2A',
      reason: 'Rowan’s teacher says that she came to school with a bruise and said she is afraid to go home.',
      'checks-made': true,
      'consent-sought': true,
      outcome: 'referral',
      'harm-suspected': true,
      rationale: 'A bruise, her own words and two earlier contacts: more than advice is needed today.',
    },
    { shown: 'contact' },
  );
  const saved = await record('duty', 'referral', {
    source: '2A',
    'primary-need': 'N1',
    reason: 'As in the contact.',
    'harm-suspected': true,
    'parents-told': true,
  });
  await picture(saved, 'what-the-referral-starts');
});
