import { test } from 'node:test';
import { childPath, open, picture, record, stage } from '../walker.ts';

test('a strategy discussion begins an enquiry, and the enquiry ends in a conference', async () => {
  await stage.isDay('2021-03-02');
  await record(
    'manager',
    'strategy-discussion',
    {
      'section-47-initiated': true,
      attended: ['social-worker', 'team-manager', 'police', 'health', 'school'],
      'chaired-by': 'team-manager',
      quorate: true,
      rationale: 'What Rowan said, the bruise, and what the police know of the home.',
    },
    { shown: 'strategy-discussion' },
  );
  await record('worker', 'section-47-started', { joint: true, 'parents-told': true });
  await stage.isDay('2021-03-10');
  await record('worker', 'section-47-completed', {
    outcome: 'conference',
    'child-seen': true,
    'child-seen-alone': true,
    'agencies-consulted': true,
    rationale: 'Rowan has been hurt, and may be again.',
  });
  await record('worker', 'case-summary', {
    'who-the-child-is': 'Rowan is fifteen, draws, and looks after her sister Wren.',
    life: 'She listens at the door before she goes in, to hear what mood the house is in.',
    'why-involved': 'She was hurt at home, told her teacher, and was believed.',
    worries: 'Her father’s temper when he has been drinking, and that nobody outside sees it.',
    plan: 'A conference within fifteen working days; until then he stays with his brother.',
    tonight: 'If he comes to the house, ring the police and then us. Gran will take both girls at any hour.',
  });
  await picture(await open('worker', childPath()), 'child-after-the-enquiry');
});
