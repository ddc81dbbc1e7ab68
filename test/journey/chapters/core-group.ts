import { test } from 'node:test';
import { fillIn } from '../filling.ts';
import { childPath, follow, open, picture, record, saveRecord, sayWhoCame, seeRowan, send, stage } from '../walker.ts';

const GROUP = {
  quorate: true,
  'chaired-by': 'social-worker',
  'plan-updated': true,
  'child-views': true,
} as const;

test('the core group meets, and each outcome of the plan is looked at again', async () => {
  await stage.isDay('2021-03-30', 15);
  await record('worker', 'core-group', {
    ...GROUP,
    attended: ['mother', 'social-worker', 'school', 'health'],
    first: true,
    'next-date': '2021-04-27',
  });
  await stage.isDay('2021-04-20', 16);
  await seeRowan('It was quiet this week. I still listen at the door.');
  await stage.isDay('2021-04-27', 15);
  const page = await open('worker', childPath('/meetings/arrange'));
  await page.getByLabel('Core group', { exact: true }).check({ force: true });
  await follow(page, 'Continue');
  await send(page, 'Arrange it', { date: '2021-04-27', starts: '2pm', place: 'Invented Academy', invited: ['mother', 'school', 'health'] });
  await follow(page, 'Record that it was held');
  await fillIn(page, { ...GROUP, 'next-date': '2021-05-25' });
  await page.getByLabel('Jo Madeup, mother').check({ force: true });
  await sayWhoCame(page, { school: 'came', health: 'sent-somebody' });
  await saveRecord(page, 'The core group');
  await picture(page, 'what-the-core-group-met');
  await open('worker', childPath('/meetings'));
  await follow(page, 'Core group');
  await follow(page, 'Write the actions agreed into the plan');
  await follow(page, /^Review it/);
  await fillIn(page, {
    'seen-progress': 'better',
    'seen-scale': '5',
    'seen-seen': 'Jo rang Gran on both evenings that Del drank, and Gran’s notes say so.',
    'seen-child-view': 'It is quieter. I still listen at the door.',
    'end-2': 'open',
  });
  await picture(page, 'an-outcome-is-reviewed');
  await send(page, 'Save, and finish the review');
  await send(page, 'Save the new version');
  await picture(await open('worker', childPath('/plans')), 'plan-as-it-goes');
  await picture(await open('manager', childPath()), 'child-on-a-plan');
});
