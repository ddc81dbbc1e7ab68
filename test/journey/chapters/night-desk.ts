import { test } from 'node:test';
import { follow, open, picture, record, stage } from '../walker.ts';

test('on a Saturday night somebody who never met her has two minutes to know what matters', async () => {
  await stage.isDay('2021-05-01', 23);
  const phone = await open('night', '/children', 'phone');
  await phone.getByLabel('Find a child by name or number').fill('Rowan');
  await phone.keyboard.press('Enter');
  await phone.waitForURL(/\/search/);
  await picture(phone, 'the-night-desk-finds-her');
  await follow(phone, /^Rowan Madeup/);
  await picture(phone, 'front-page-at-night');
  await record(
    'night',
    'case-note',
    {
      notes:
        'Gran rang at eleven: Del had been drinking, so she fetched both girls as the plan says. They are asleep at hers. No police needed.',
    },
    { on: 'phone' },
  );
});
