/** Times when a child was not where they should be, and being asked about it afterwards. */
import type { Day } from '../../calendar/index.ts';
import { age, type Child, type Family, note } from '../family.ts';
import { follow, stepDay } from '../habits.ts';

const SAID = [
  'I went to see my friend. I was coming back.',
  'It was too loud and I needed out.',
  'I wanted to see my mum. Nobody said when I could.',
  'We lost the last bus. My phone was dead.',
] as const;

export function missingTimes(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  if (!chance.happens(0.3)) return;
  for (let day = from + chance.between(20, 120); day < Math.min(ended - 3, notebook.horizon); day += chance.between(15, 220)) {
    if (age(child, day) < 11) continue;
    const back = day + chance.between(0, 2);
    note(family, 'missing-started', day, {
      kind: chance.happens(0.8) ? 'missing' : 'away',
      'from-placement': true,
      'police-told': true,
      'family-told': true,
    });
    note(family, 'missing-ended', back, { 'child-seen': true, how: 'Came back alone' });
    follow(family, 'return-interview-offered', back, 1, { accepted: true });
    const met = stepDay(family, back, 2);
    if (met !== undefined && chance.happens(0.92))
      note(family, 'return-interview', met, { 'by-independent-person': true, words: chance.pick(SAID), 'shared-with': ['agencies'] });
    if (chance.happens(0.25))
      note(
        family,
        'missing-strategy-meeting',
        notebook.workingDaysAfter(back, 3),
        { attended: ['social-worker', 'police', 'carers'], 'chaired-by': 'team-manager' },
        { by: 'team-manager' },
      );
  }
}
