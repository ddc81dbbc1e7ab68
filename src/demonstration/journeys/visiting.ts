/** Visits: regular, sometimes late, sometimes to a closed door, and the child's own words. */
import { type Day, parts } from '../../calendar/index.ts';
import type { Role } from '../../record/types.ts';
import { age, type Child, each, type Family, note } from '../family.ts';
import { recurring, sees } from '../habits.ts';
import { wordsOf } from '../words/child-words.ts';
import { HOME, NOT_ALONE } from '../words/worker-words.ts';

export interface VisitKind {
  readonly place: 'home' | 'placement';
  /** The share of visits that nobody was told of beforehand. */
  readonly unannounced: number;
  readonly purpose: string;
  readonly by?: Role;
}

/** One visit to every child of the family, what was seen and said being each child's own. */
export function visit(family: Family, day: Day, kind: VisitKind): void {
  const { notebook, chance } = family;
  const announced = !chance.happens(kind.unannounced);
  const found = chance.happens(announced ? 0.95 : 0.85);
  each(family, (one, child) => {
    if (found) return seen(one, child, day, kind, announced);
    turnedAway(one, day, kind, announced);
    // A closed door is tried again within days.
    seen(one, child, notebook.workday(day + chance.between(1, 3)), kind, true);
  });
}

/** Visits from one day to another at about this interval in days, as reliably as the worker does things. */
export function visits(family: Family, from: Day, to: Day, interval: number, kind: VisitKind): void {
  recurring(family, from, to, interval, (day) => visit(family, day, kind), kind.by);
}

function turnedAway(family: Family, day: Day, { place, purpose, by }: VisitKind, announced: boolean): void {
  note(
    family,
    'visit',
    day,
    {
      'child-seen': false,
      kind: 'attempted',
      place,
      announced,
      purpose,
      'not-alone-reason': 'Nobody came to the door.',
      'manager-alerted': sees(family, day, by),
      minutes: 10,
    },
    by && { by },
  );
}

function seen(family: Family, child: Child, day: Day, kind: VisitKind, announced: boolean): void {
  const { chance } = family;
  const { by } = kind;
  const years = age(child, day);
  const place = years >= 5 && years < 17 && chance.happens(0.16) && isTermTime(day) ? 'school' : kind.place;
  const alone = years >= 1 && chance.happens(years >= 5 ? 0.9 : years >= 3 ? 0.84 : 0.6);
  note(
    family,
    'visit',
    day,
    {
      'child-seen': true,
      'child-seen-alone': alone,
      ...(!alone && {
        ...(sees(family, day, by) && { 'not-alone-reason': whyNotAlone(family, years) }),
        'manager-alerted': sees(family, day, by),
      }),
      ...(place !== 'school' && { 'bedroom-seen': chance.happens(0.68) }),
      ...(place !== 'school' && { 'home-conditions': chance.pick(HOME) }),
      ...(years >= 0 && years < 2 && { 'child-awake': chance.happens(0.94) }),
      ...(years >= 4 && chance.happens(0.75) && { 'child-words': wordsOf(chance, years) }),
      ...(sees(family, day, by) && {
        present:
          place === 'school'
            ? ['school']
            : kind.place === 'placement'
              ? ['carers']
              : chance.happens(0.3)
                ? ['mother', 'father']
                : ['mother'],
      }),
      place,
      announced: place === 'school' || announced,
      purpose: kind.purpose,
      covered: sees(family, day, by) ? ['progress'] : [],
      'parents-told': true,
      minutes: chance.between(4, 15) * 5,
    },
    by && { by },
  );
}

function whyNotAlone({ chance }: Family, years: number): string {
  if (years < 0) return 'Not born yet: the parents were seen and the preparations talked through.';
  return years < 2 ? 'A baby in a parent’s arms.' : chance.pick(NOT_ALONE);
}

/** Roughly: schools are shut in August, at Christmas and at Easter time. */
function isTermTime(day: Day): boolean {
  const { month, day: date } = parts(day);
  return !(
    month === 8 ||
    (month === 7 && date > 22) ||
    (month === 12 && date > 19) ||
    (month === 1 && date < 5) ||
    (month === 4 && date < 14)
  );
}
