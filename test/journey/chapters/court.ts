import { test } from 'node:test';
import { fillIn } from '../filling.ts';
import { childPath, follow, open, picture, record, saveRecord, seeRowan, send, stage } from '../walker.ts';

const LETTER = {
  to: 'Jo Madeup and Del Madeup',
  address: '4 Invented Row\nMadeupton\nZZ1 1ZZ',
  worries: 'Del has hurt Rowan once, and has been drinking at home on nine evenings since the plan began. Rowan is afraid.',
  change: 'Del lives with his brother from this week on.\nJo rings Gran, or us, on any day that he comes to the house.',
  when: 'Monday 17 May at 10am',
  place: 'Invented Hall, first floor',
};

test('it gets no better: legal gateway, letter, proceedings, and a court order', async () => {
  await stage.isDay('2021-05-07', 17);
  await seeRowan('He was in the kitchen again. I took Wren upstairs.');
  await stage.isDay('2021-05-10');
  await record('manager', 'legal-gateway-meeting', {
    decision: 'pre-proceedings',
    'threshold-met': true,
    attended: ['social-worker', 'team-manager', 'legal-adviser'],
    rationale: 'Six weeks of a plan have changed little.',
  });
  const page = await open('worker', childPath('/documents'));
  await picture(page, 'documents-that-fit-now');
  await follow(page, 'Letter before proceedings');
  await send(page, 'Show the letter', LETTER);
  await picture(page, 'letter-before-proceedings', '.document');
  await page.getByRole('link', { name: /letter before proceedings/i }).click();
  await fillIn(page, { to: ['parents'], 'sent-on': '2021-05-10', explained: true });
  await saveRecord(page, 'The letter');
  await stage.isDay('2021-07-05');
  await record('worker', 'proceedings-issued', { application: 'care' });
  await record('worker', 'court-hearing', {
    kind: 'interim',
    first: true,
    attended: ['mother', 'social-worker', 'legal-adviser'],
    outcome: 'Interim care order made; Rowan is to live with foster carers.',
  });
  await record('worker', 'court-order', { order: 'interim-care', until: '2021-09-05' });
  await picture(await open('worker', childPath()), 'child-in-proceedings');
});
