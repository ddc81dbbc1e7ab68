import { test } from 'node:test';
import type { Answers } from '../filling.ts';
import { childPath, follow, open, picture, record, send, stage } from '../walker.ts';

const SAFE_EVENINGS: Answers = {
  'outcome-outcome': 'Every evening Rowan and Wren have a grown-up at home who has not been drinking.',
  'outcome-worry': 'Del hurt Rowan when he had been drinking, and nobody outside saw it.',
  'outcome-how-we-know': 'Both girls say so when they are asked alone, and Gran’s own notes say the same.',
  'outcome-for-the-child': 'A grown-up who is safe is with you and Wren every evening.',
  'action-1-action': 'Rings Gran by six on any day Del drinks, and takes the girls there.',
  'action-1-owner-is': 'family',
  'action-1-family-member': 'Jo, Rowan’s mum',
  'action-1-by-when': '2021-04-27',
  'action-1-how-often': 'Whenever it happens',
  'action-1-bottom-line': true,
  'action-1-for-the-child': 'Mum rings Gran if Dad drinks, and you go there.',
};
const ASKED_WEEKLY: Answers = {
  'action-2-action': 'Sees both girls alone each week and asks how the evenings were.',
  'action-2-owner-is': 'us',
  'action-2-worker': 'ada',
  'action-2-by-when': '2021-04-27',
  'action-2-how-often': 'Each week',
  'action-2-for-the-child': 'Ada comes each week and asks you, by yourself.',
  'contingency-if': 'Del drinks at home on two days of a week.',
  'contingency-instead': 'We meet within a day, and ask Del to live with his brother.',
  'contingency-by-when': '2021-04-27',
};

test('the worker writes the plan with the family: outcomes, who does what, and how the girls are kept safe', async () => {
  await stage.isDay('2021-03-25', 20);
  const page = await open('worker', childPath('/plans'));
  await picture(page, 'plan-with-nothing-in-it-yet');
  await follow(page, /^Add an outcome/);
  await send(page, 'Add another action', SAFE_EVENINGS);
  await picture(page, 'an-outcome-and-its-actions');
  await send(page, 'Save', { ...ASKED_WEEKLY, whole: 'no' });
  await follow(page, /^Write, change or end bottom lines/);
  await send(page, 'Save', {
    'line-1-must-hold': 'Del is not alone with the girls when he has been drinking.',
    'line-1-otherwise': 'Jo or Gran rings us, and the girls stay with Gran.',
    'line-1-for-the-child': 'You are never alone with Dad when he has been drinking.',
    'step-1-when': 'Del comes home and has been drinking',
    'step-1-who': 'Gwen, Gran',
    'step-1-does-what': 'Fetches both girls and rings the number on the fridge.',
    'step-1-for-the-child': 'Gran comes and gets you both.',
  });
  await picture(page, 'plan');
  await follow(page, /^Save it as a new version/);
  await send(page, 'Save the new version', { 'version-made-with-family': true, 'version-written-to-child': true });
  await picture(page, 'what-the-plan-met');
});

test('the story is told again, as it is now', async () => {
  await record('worker', 'case-summary', {
    plan: 'A protection plan: a sober grown-up every evening, Gran at any hour, and a visit alone each week.',
    tonight:
      'If Del comes and has been drinking, Gran, Gwen Notreal, fetches both girls: 01632 960 002. If he will not let them go, ring 999, then us.',
    people: 'Gran (Gwen Notreal), two streets away. Sam Pretend, her head of year.',
  });
});

test('Rowan reads her plan in her own words, and it is written down who has it', async () => {
  await stage.isDay('2021-03-26', 16);
  const phone = await open('worker', childPath('/plans/for-the-child'), 'phone');
  await picture(phone, 'plan-for-the-child-on-a-phone');
  const paper = await open('worker', childPath('/documents/childs-plan'));
  await picture(paper, 'plan-for-the-child-as-a-document', '.document');
  const page = await open('worker', childPath('/plans'));
  await follow(page, /^Record that somebody was given it/);
  await send(page, 'Save in the record', {
    plan: 'child-protection',
    with: ['child', 'mother'],
    'shared-on': '2021-03-26',
    comments: 'Rowan asked that Gran’s number be on her own phone too. It is now.',
  });
});
