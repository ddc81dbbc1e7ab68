import { test } from 'node:test';
import type { Answers } from '../filling.ts';
import { childPath, follow, open, picture, send, stage } from '../walker.ts';

const AT_HOME = { 'parental-responsibility': true, 'same-household': true, 'parent-of': 'child' } as const;
const JO = { name: 'Jo Madeup', relation: 'mother', sex: 'female', 'year-of-birth': '1984', ...AT_HOME, 'responsibility-basis': 'mother' };
const DEL = { name: 'Del Madeup', relation: 'father', sex: 'male', 'year-of-birth': '1980', ...AT_HOME, 'responsibility-basis': 'married' };
const GRAN: Answers = {
  name: 'Gwen Notreal',
  relation: 'grandparent',
  'relation-in-words': 'Gran',
  sex: 'female',
  'year-of-birth': '1957',
  'means-to-child': 'Rowan goes to her when it is loud at home. She has the girls on Saturdays, and would have them at any hour.',
};

test('who is who: the worker writes the family down as the girls tell it, and the genogram draws itself', async () => {
  await stage.isDay('2021-03-01', 17);
  const page = await open('worker', childPath('/people'));
  await picture(page, 'people-before-anybody-is-written');
  for (const parent of [JO, DEL]) {
    await follow(page, 'Add family');
    await send(page, 'Save', parent);
  }
  await follow(page, 'Add family');
  await page
    .getByRole('group', { name: 'Whose parent are they?' })
    .getByLabel(/Jo Madeup/)
    .check({ force: true });
  await picture(page, 'somebody-of-the-family');
  await send(page, 'Save', GRAN);
  await follow(page, /^add Wren/);
  await send(page, 'Save', { sex: 'female', 'same-household': true });
  await follow(page, 'Add a professional');
  await send(page, 'Save', { name: 'Sam Pretend', job: 'Head of year', agency: 'Invented Academy', telephone: '01632 960 001' });
  await picture(page, 'people');
  await follow(page, 'Genogram, with all of it in words');
  await picture(page, 'genogram');
});
