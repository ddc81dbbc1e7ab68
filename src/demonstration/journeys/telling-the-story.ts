/** What a record says in the first minute and over the years: the case summary in its parts, warnings, and what events meant. */
import type { Day } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { type Family, note } from '../family.ts';
import { MEANT, PATTERNS, PLANS, PROGRESS, SINCE, TONIGHT, WARNINGS, WHO, WHY, WORRIES } from '../words/stories.ts';

/** The parts of a case summary as written on this day: who the child is stays, what worries us moves on. */
export function storyParts({ chance, notebook, children }: Family, day: Day): Fields {
  const lasting = chance.branch(`story/${children[0].id}`);
  const now = chance.branch(`story/${children[0].id}/${notebook.asOf - day}`);
  return {
    tonight: now.pick(TONIGHT),
    'who-the-child-is': lasting.pick(WHO),
    'why-involved': lasting.pick(WHY),
    worries: now.pick(WORRIES),
    plan: now.pick(PLANS),
    progress: now.pick(PROGRESS),
    'sets-out': ['who-the-child-is', 'why-involved', 'worries', 'plan', 'progress'],
  };
}

/** Some families come with something that whoever knocks must know. */
export function warn(family: Family, from: Day): void {
  const chance = family.chance.branch(`warning/${family.children[0].id}`);
  if (chance.happens(0.16)) note(family, 'warning', family.notebook.workday(from + chance.between(2, 20)), chance.pick(WARNINGS));
}

/** What an event meant for the children, added to the chronology now and then. */
export function sayWhatItMeant(family: Family, event: Entry): void {
  const { notebook } = family;
  const chance = family.chance.branch(`meant/${event.id}`);
  if (!chance.happens(0.3)) return;
  note(
    family,
    'chronology-note',
    notebook.workingDaysAfter(event.occurred.day, chance.between(2, 15)),
    { place: 'in', impact: chance.pick(MEANT), since: chance.pick(SINCE) },
    { links: [{ rel: 'of', to: event.id }] },
  );
}

/** What the months before come to, seen together, now and then when the chronology is brought up to date. */
export function seeThePattern(family: Family, day: Day, written: { readonly from: string; readonly to: string }): void {
  const chance = family.chance.branch(`pattern/${family.children[0].id}/${written.to}`);
  if (chance.happens(0.2)) note(family, 'chronology-analysis', day, { ...written, ...chance.pick(PATTERNS) });
}
