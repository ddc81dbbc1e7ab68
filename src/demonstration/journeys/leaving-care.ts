/** From sixteen: needs assessment, pathway plan, personal adviser; from eighteen: visits, reviews, keeping in touch. */
import { addMonths, birthday, type Day } from '../../calendar/index.ts';
import { type Child, type Family, worker } from '../family.ts';
import { recurring } from './keeping-the-record.ts';
import { visits } from './visiting.ts';

/** While still looked after: the plan by sixteen and a quarter, for most. */
export function prepareToLeave(family: Family, child: Child, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const about = { about: [child.id] };
  const sixteen = Math.max(birthday(child.born, 16), from);
  if (sixteen >= ended) return;
  const adviser = worker(family, 'personal-adviser');
  notebook.write('needs-assessment', notebook.workday(sixteen + chance.between(20, 70)), { 'child-views': true, 'agencies-consulted': true }, about);
  notebook.write('allocation', notebook.workday(sixteen + chance.between(5, 90)), { worker: adviser.id, role: 'personal-adviser', team: adviser.team }, { about: [child.id, adviser.id] });
  const planned = notebook.workday(addMonths(sixteen, 3) + (chance.happens(0.8) ? -chance.between(0, 30) : chance.between(3, 80)));
  notebook.write('pathway-plan', planned, { kind: 'initial', 'signed-by-young-person': chance.happens(0.85), 'copy-given': true, 'authorised-by': 'team-manager' }, about);
  recurring(family, planned, ended, 178, 0.82, (day) => notebook.write('pathway-plan-review', day, { 'child-attended': true, 'plan-updated': true }, about));
}

/** After eighteen, with a personal adviser, until twenty-one or so. Answers nothing: the story goes on. */
export function leaveCare(family: Family, child: Child, from: Day): void {
  const { notebook, chance } = family;
  const about = { about: [child.id] };
  const ended = birthday(child.born, 21);
  const adviser = worker(family, 'personal-adviser');
  notebook.author = adviser;
  notebook.write('leaving-care-started', from, { status: 'former-relevant' }, about);
  notebook.write('accommodation-started', from, { kind: 'U', suitable: chance.happens(0.9) }, about);
  visits(family, from, ended, 52, [child], { place: 'home', unannounced: 0, purpose: 'How it is going, and what would help' });
  recurring(family, from, ended, 30, 0.8, (day) => notebook.write('keeping-in-touch', day, { how: chance.pick(['Text', 'Call', 'Walk']), reached: chance.happens(0.85) }, about));
  recurring(family, from, ended, 175, 0.82, (day) => notebook.write('pathway-plan-review', day, { 'child-attended': true, 'plan-updated': true }, about));
  recurring(family, from, ended, 52, 0.8, (day) => notebook.write('case-supervision', day, { reflective: true }, { ...about, author: worker(family, 'team-manager') }));
  for (const years of [18, 19, 20]) {
    const day = birthday(child.born, years);
    if (day > from) notebook.write('birthday-contact', day, { 'in-touch': chance.happens(0.93) ? 'YES' : 'NO', accommodation: 'U', suitable: true }, about);
  }
  notebook.write('leaving-care-ended', ended, { reason: 'Twenty-one', 'told-how-to-return': true }, about);
}
