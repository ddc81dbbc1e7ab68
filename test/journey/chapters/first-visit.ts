import { test } from 'node:test';
import { decide, girls, picture, record } from '../walker.ts';

test('a manager gives the family a social worker, who sees them the same day and writes it down on her phone', async () => {
  for (const one of [girls.rowan, girls.wren])
    await record('head', 'allocation', { worker: 'ada', role: 'social-worker', team: 'North', 'worker-ready': true }, { of: one });
  await decide(
    'manager',
    /contact/i,
    /what follows/,
    {
      'agree-contact-decision-outcome': 'referral',
      rationale: 'Hurt at home, and afraid: this is for an assessment, and a talk with the police today.',
    },
    'a-manager-decides-on-the-contact',
  );
  await record(
    'worker',
    'assessment-started',
    { kind: 'child-and-family', consent: true, reason: 'What has happened to Rowan, and is Wren safe?' },
    { of: [girls.rowan, girls.wren] },
  );
  const saved = await record(
    'worker',
    'visit',
    {
      place: 'home',
      announced: false,
      'child-seen': true,
      'child-seen-alone': true,
      'bedroom-seen': true,
      'child-words': 'I want it to be quiet at home.',
    },
    { of: [girls.rowan, girls.wren], on: 'phone', shown: 'visit-on-a-phone' },
  );
  await picture(saved, 'what-the-visit-met');
});
