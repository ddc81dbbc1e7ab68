import { test } from 'node:test';
import { childPath, letIn, open, picture, record, stage } from '../walker.ts';

test('she is placed with carers, visited, and her care is reviewed by somebody independent', async () => {
  await record('worker', 'period-of-care-started', { 'legal-status': 'C1', reason: 'N1', planned: true });
  await record('worker', 'placement-started', { kind: 'foster', 'carer-approval': 'approved', provider: 'own', planned: true });
  await record(
    'worker',
    'visit',
    {
      place: 'placement',
      announced: true,
      'child-seen': true,
      'child-seen-alone': true,
      'child-words': 'My room has a window to the garden.',
    },
    { on: 'phone' },
  );
  await record('worker', 'child-protection-plan-ended', { reason: 'She is safe with her carers.', 'child-told': true });
  await stage.isDay('2021-07-16');
  await record('worker', 'care-plan', { kind: 'initial', shared: true, 'made-with-family': true, 'written-to-child': true });
  await stage.isDay('2021-07-30');
  await letIn('ira', 'independent-reviewing-officer', 'Reviewing');
  const review = await record(
    'reviewer',
    'care-review',
    {
      first: true,
      'chaired-by': 'independent-reviewing-officer',
      'child-took-part': 'PN1',
      'child-attended': true,
      attended: ['child', 'foster-carer', 'social-worker', 'school'],
      'next-review': '2021-10-22',
    },
    { shown: 'review-of-care' },
  );
  await picture(review, 'what-the-review-starts');
  await picture(await open('reviewer', childPath()), 'child-in-care');
});

test('half way to the next review the reviewing officer asks her how it is, and looks whether what was decided is done', async () => {
  await stage.isDay('2021-09-10');
  const page = await open('reviewer', '/');
  await picture(page, 'what-a-reviewing-officer-sees-first');
  const saved = await record(
    'reviewer',
    'mid-point-review',
    {
      'child-contacted': true,
      concern: false,
      notes: 'Rowan rang me herself. School is good; she wants Wren to stay over at half term, and the carers agree.',
      covered: ['plan-still-fits', 'decisions-carried-out', 'needs'],
    },
    { shown: 'mid-point-check' },
  );
  await picture(saved, 'what-the-mid-point-check-met');
});
