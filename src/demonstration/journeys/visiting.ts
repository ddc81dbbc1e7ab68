/** Visits: regular, sometimes late, sometimes to a closed door, and the child's own words. */
import type { Day } from '../../calendar/index.ts';
import type { Chance } from '../chance.ts';
import { age, type Child, type Family } from '../family.ts';
import { gap } from '../timeliness.ts';

export interface VisitKind {
  readonly place: 'home' | 'placement';
  /** The share of visits that nobody was told of beforehand. */
  readonly unannounced: number;
  readonly purpose: string;
}

const WORDS = [
  'I like it when you come after school and not during maths.',
  'The dog sleeps on my bed now and nobody shouts about it.',
  'Can you tell them I want to see Nan on Sundays?',
  'It was loud at the weekend. I put my headphones on.',
  'I got picked for the team and Mum came to watch.',
  'I do not want to move again.',
  'My room is better with the lamp.',
  'I am a bit worried about the meeting. Do I have to talk?',
  'School is fine. Lunch is boring.',
  'I told you last time about the phone.',
] as const;

/** One visit to every child of the family who is named, shared facts once and each child's own. */
export function visit(family: Family, day: Day, children: readonly Child[], kind: VisitKind): void {
  const { notebook, chance } = family;
  const announced = !chance.happens(kind.unannounced);
  for (const child of children) {
    if (child.born > day) continue;
    const seen = chance.happens(announced ? 0.94 : 0.8);
    const years = age(child, day);
    const alone = seen && years >= 2 && chance.happens(years >= 5 ? 0.82 : 0.5);
    notebook.write('visit', day, {
      'child-seen': seen,
      ...(seen && { 'child-seen-alone': alone }),
      ...(seen && !alone && chance.happens(0.75) && { 'not-alone-reason': years < 2 ? 'A baby in a parent’s arms' : 'Did not want to be apart from a parent today' }),
      ...(seen && { 'bedroom-seen': chance.happens(0.6) }),
      place: kind.place,
      announced,
      purpose: kind.purpose,
      ...(seen && years >= 4 && chance.happens(0.7) && { 'child-words': wordsOf(chance) }),
      ...(!seen && { kind: 'attempted' }),
    }, { about: [child.id] });
    // A closed door is tried again within days.
    if (!seen && chance.happens(0.8)) {
      notebook.write('visit', notebook.workday(day + chance.between(1, 4)), {
        'child-seen': true, 'child-seen-alone': years >= 5, place: kind.place, announced: true, purpose: 'Seen after a visit when nobody was in',
      }, { about: [child.id] });
    }
  }
}

function wordsOf(chance: Chance): string {
  return chance.pick(WORDS);
}

/** Visits from one day to another at about this interval, as reliably as the worker does things. */
export function visits(family: Family, from: Day, to: Day, interval: number, children: readonly Child[], kind: VisitKind): void {
  const { notebook, chance } = family;
  for (let day = from + gap(chance, interval, notebook.author.reliability); day < Math.min(to, notebook.horizon); day += gap(chance, interval, notebook.author.reliability)) {
    visit(family, notebook.workday(day), children, kind);
  }
}
