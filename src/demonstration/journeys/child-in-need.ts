/** A child in need plan: meetings, visits, reviews, and an ending. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { age, type Family, worker } from '../family.ts';
import { recurring } from './keeping-the-record.ts';
import { visits } from './visiting.ts';

/** Answers the day the plan ended, which may lie after the as-of day. */
export function childInNeedPlan(family: Family, from: Day, months: number): Day {
  const { notebook, chance, children } = family;
  const disabled = chance.happens(0.1);
  const kind = disabled ? chance.pick(['disabled-children', 'short-breaks', 'overnight-short-breaks']) : 'standard';
  const ended = notebook.workday(addMonths(from, months) + chance.between(0, 20));
  notebook.write('child-in-need-plan-started', from, { kind, 'shared-with-family': chance.happens(0.9), contingency: chance.happens(0.8) });
  if (disabled) notebook.write('disability', from, { disabled: true, codes: ['LD'] });
  visits(family, from, ended, disabled ? 40 : 27, children, { place: 'home', unannounced: 0.08, purpose: 'The plan, and how things are' });
  notebook.write('child-in-need-meeting', notebook.workingDaysAfter(from, chance.between(5, 14)), attendance(family, from, true), { author: notebook.author });
  recurring(family, from + 10, ended, disabled ? 120 : 34, notebook.author.reliability, (day) =>
    notebook.write('child-in-need-review', day, { ...attendance(family, day, false), outcome: 'continue' }));
  recurring(family, from, ended, 90, worker(family, 'team-manager').reliability, (day) =>
    notebook.write('management-oversight', day, { direction: 'Is it getting better for the children? What if it is not?' }, { author: worker(family, 'team-manager') }));
  notebook.write('child-in-need-plan-ended', ended, { outcome: 'closed', rationale: 'What needed to happen has happened.', 'closing-summary': true }, { author: worker(family, 'team-manager') });
  return ended;
}

function attendance(family: Family, day: Day, first: boolean) {
  const { chance, children } = family;
  const present = ['mother', 'social-worker', ...(chance.happens(0.5) ? ['father'] : []), ...(chance.happens(0.7) ? ['school'] : []), ...(chance.happens(0.6) ? ['health'] : []),
    ...(age(children[0], day) >= 10 && chance.happens(0.5) ? ['child'] : [])];
  return { attended: present, 'plan-updated': chance.happens(0.85), ...(first && { first: true }) };
}
