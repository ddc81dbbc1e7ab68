import { test } from 'node:test';
import { fillIn } from '../filling.ts';
import { childPath, follow, letIn, open, picture, record, send, stage } from '../walker.ts';

const COOKING = {
  'outcome-outcome': 'I can cook for a week, and know what it costs.',
  'outcome-how-we-know': 'I have done it, twice, and showed Pat the receipts.',
  'outcome-for-the-child': 'I can cook for a week, and know what it costs.',
  'action-1-action': 'Cooks with Rowan every Thursday, and shops with her before.',
  'action-1-owner-is': 'professional',
  'action-1-professional': 'Mel Invented, foster carer',
  'action-1-by-when': '2022-06-30',
  'action-1-how-often': 'Every Thursday',
  'action-1-for-the-child': 'Mel cooks with you on Thursdays.',
};

test('at sixteen she plans her own way with an adviser, and at twenty-one she goes it with a way back', async () => {
  await stage.isDay('2021-11-15');
  await letIn('pat', 'personal-adviser', 'Leaving care');
  await record('worker', 'leaving-care-started', { status: 'eligible' });
  await stage.isDay('2022-01-10');
  const page = await open('adviser', childPath('/plans'));
  await picture(page, 'plans-at-sixteen');
  await follow(page, 'Pathway plan');
  await fillIn(page, { ...COOKING, whole: 'yes' });
  await picture(page, 'an-outcome-of-the-pathway-plan');
  await send(page, 'Save', {
    'version-kind': 'initial',
    'version-signed-by-young-person': true,
    'version-copy-given': true,
    'version-made-with-young-person': true,
  });
  await picture(page, 'what-the-pathway-plan-met');
  await stage.isDay('2023-10-12');
  await record('worker', 'placement-ended', { reason: 'OTHER', planned: true, 'child-told': true });
  await record('worker', 'period-of-care-ended', { reason: 'E5' });
  await stage.isDay('2023-11-20');
  const touch = await record(
    'adviser',
    'keeping-in-touch',
    { how: 'At her flat', reached: true, 'in-touch': 'YES', activity: 'F1', notes: 'College is going well. She cooked.' },
    { on: 'phone', shown: 'keeping-in-touch-on-a-phone' },
  );
  await picture(touch, 'what-keeping-in-touch-met');
  await stage.isDay('2026-10-12');
  await record('adviser', 'leaving-care-ended', {
    reason: 'She is twenty-one, and wants to go on by herself.',
    'told-how-to-return': true,
  });
  await picture(await open('adviser', childPath()), 'the-whole-record');
});
