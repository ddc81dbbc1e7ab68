import { test } from 'node:test';
import { fillIn } from '../filling.ts';
import { childPath, follow, letIn, open, picture, record, saveRecord, sayWhoCame, seeRowan, send, stage } from '../walker.ts';

const MEETING = '/meetings';

test('business support arranges the conference, notes who comes and chases the reports', async () => {
  await stage.isDay('2021-03-12', 11);
  const page = await open('support', childPath(MEETING));
  await follow(page, 'Arrange a meeting');
  await page.getByLabel('Initial child protection conference').check({ force: true });
  await follow(page, 'Continue');
  await fillIn(page, {
    date: '2021-03-22',
    starts: '10am',
    place: 'Invented Hall',
    invited: ['child', 'mother', 'father', 'social-worker', 'school', 'police', 'health'],
    'reports-from': ['school', 'health'],
    'report-by': '2021-03-17',
  });
  await picture(page, 'arranging-a-conference');
  await send(page, 'Arrange it');
  await picture(page, 'who-is-invited');
  await stage.isDay('2021-03-17');
  await open('support', childPath(MEETING));
  await follow(page, 'Initial child protection conference');
  for (const who of ['Mother', 'School', 'Police']) await page.getByLabel(`Answer of ${who}`).selectOption({ label: 'Coming' });
  await page.getByLabel(/^Received: School/).check({ force: true });
  await send(page, 'Note answers and reports');
  await picture(page, 'answers-and-reports');
});

test('the worker shares her report with the family first, and the chair holds the conference', async () => {
  await seeRowan('Gran came and got us on Saturday.');
  await record('worker', 'wishes-and-feelings', {
    words: 'I want it to be quiet at home. I want Dad to stop, not to go away.',
    how: 'Talking, while she drew.',
    'checked-with-child': true,
    'sharing-agreed': true,
  });
  const report = await open('worker', childPath('/documents/conference-report'));
  await picture(report, 'report-to-conference', '.document');
  await record('worker', 'conference-report-shared', { for: 'initial', with: ['parents', 'child', 'chair'], 'shared-on': '2021-03-17' });
  await stage.isDay('2021-03-22', 13);
  await letIn('chris', 'child-protection-chair', 'Reviewing');
  const page = await open('chair', childPath(MEETING));
  await follow(page, 'Initial child protection conference');
  await follow(page, 'Record that it was held');
  await fillIn(page, {
    kind: 'initial',
    outcome: 'plan',
    category: 'PHY',
    quorate: true,
    'chaired-by': 'child-protection-chair',
    'child-views': true,
    'outline-plan-agreed': true,
    'core-group-date': '2021-03-30',
    'review-date': '2021-06-14',
    rationale: 'Hurt once, and nothing yet that would stop it happening again.',
  });
  await page.getByLabel('Jo Madeup, mother').check({ force: true });
  await sayWhoCame(page, { child: 'apologies', father: 'absent', 'social-worker': 'came', health: 'joined' });
  await picture(page, 'conference');
  await saveRecord(page, 'The conference');
  await picture(page, 'what-the-conference-starts');
  await record('worker', 'child-protection-plan-started', { category: 'PHY' });
});

test('what was decided goes out the next day, and the minutes after it', async () => {
  await stage.isDay('2021-03-23');
  const page = await open('support', childPath(MEETING));
  await follow(page, 'Initial child protection conference');
  await picture(page, 'after-the-conference');
  for (const [act, to] of [
    ['Record that the decisions were sent', 'decisions'],
    ['Record that the notes were sent', 'notes'],
  ] as const) {
    await follow(page, act);
    await fillIn(page, { for: 'initial', to: ['child', 'parents', 'core-group'], 'sent-on': '2021-03-23' });
    await saveRecord(page, to);
    await open('support', childPath(MEETING));
    await follow(page, 'Initial child protection conference');
  }
});
