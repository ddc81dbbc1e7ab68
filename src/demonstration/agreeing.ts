/** Departures that were agreed: another interval, more time, or a reason why not. Only for standards that the council has. */
import { addMonths, type Day, isoOf } from '../calendar/index.ts';
import { type Family, note } from './family.ts';

export type Matter = 'child-in-need' | 'protection' | 'care' | 'assessment';

/** How the standard on a matter is known among a council's ids: words in it, and words not in it. */
const KNOWN_BY: Readonly<Record<Matter, { readonly words: RegExp; readonly not: RegExp }>> = {
  'child-in-need': { words: /visit.*child-in-need|child-in-need.*visit/, not: /disab|first|recorded|alone/ },
  protection: { words: /visit.*protection|protection.*visit/, not: /announced|alone|first|recorded/ },
  care: {
    words: /(visit.*(in-care|look-after|looked-after))|((in-care|look-after|looked-after).*\.visits$)/,
    not: /day|first|recorded|alone|agreed/,
  },
  assessment: { words: /assessments?\..*completed$/, not: /early-help|return-home/ },
};

function standardOn({ standards }: Family, matter: Matter): string | undefined {
  const { words, not } = KNOWN_BY[matter];
  return standards.find((id) => words.test(id) && !not.test(id));
}

/** Where it goes well, a manager may agree fewer visits for a time. Answers the day it began, if it did. */
export function agreeWiderVisits(family: Family, matter: Matter, day: Day, ended: Day): Day | undefined {
  const standard = standardOn(family, matter);
  if (!family.chance.happens(0.1) || day > ended - 40 || standard === undefined) return undefined;
  note(
    family,
    'variation-agreed',
    day,
    {
      standard,
      interval: matter === 'protection' ? '4 weeks' : '6 weeks',
      until: isoOf(Math.min(addMonths(day, 6), ended)),
      'reviewer-agrees': true,
      reason: 'Settled for three months, seen at school every day, and the family rings when they need us.',
    },
    { by: 'team-manager' },
  );
  return day;
}

/** More time for what is under way. */
export function agreeMoreTime(family: Family, matter: Matter, day: Day, due: Day, reason: string): void {
  const standard = standardOn(family, matter);
  if (standard !== undefined) note(family, 'extension-agreed', day, { standard, due: isoOf(due), reason }, { by: 'team-manager' });
}

export function recordException(family: Family, matter: Matter, day: Day, ended: Day, reason: string): void {
  const standard = standardOn(family, matter);
  if (standard !== undefined && day < ended) note(family, 'exception-recorded', day, { standard, reason }, { by: 'team-manager' });
}
