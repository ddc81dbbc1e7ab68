/** What some families make together with their worker while there is a plan: maps with numbers, three houses, a story, a resilience map. */
import type { Day } from '../../calendar/index.ts';
import type { Fields } from '../../record/types.ts';
import { age, alone, type Child, type Family, note } from '../family.ts';
import { HOUSES, type MapTold, MAPS, SCALES, STORY } from '../words/together.ts';

const PLANS: ReadonlySet<string> = new Set(['child-protection-plan-started', 'child-in-need-plan-started']);

/** Told once all else is, by a chance of its own, so that nothing else in the story moves. */
export function thinkTogether(family: Family): void {
  const chance = family.chance.branch('thinking together');
  const began = family.notebook.entries().find(({ type }) => PLANS.has(type));
  const [child] = family.children;
  const years = began === undefined ? 0 : age(child, began.occurred.day);
  if (began === undefined || years < 5 || years > 14 || !chance.happens(0.4)) return;
  const one = alone(family, child, 'social-worker');
  const on = (days: number): Day => family.notebook.workday(began.occurred.day + days);
  const told = chance.pick(MAPS);
  const first = mapped(one, on(20), told.first, 0);
  drawHouses(one, on(34), chance.pick(HOUSES));
  if (chance.happens(0.5)) tellStory(one, on(48), child);
  mapped(one, on(80), { ...told.first, ...told.later }, 1, first);
  if (chance.happens(0.3)) mapResilience(one, on(60));
}

/** One mapping, with everybody's number of that time; answers its id. */
function mapped(family: Family, day: Day, said: MapTold['first'], time: 0 | 1, before?: string): string {
  const follows = before === undefined ? {} : { links: [{ rel: 'follows', to: before }] as const };
  const map = note(
    family,
    'signs-of-safety-mapping',
    day,
    { ...said, 'worked-out-with': ['child', 'mother', 'school', 'social-worker'] },
    follows,
  );
  for (const [whose, ...times] of SCALES) {
    const [number, reason] = times[time];
    part(family, 'safety-scale', day, { whose, number, reason }, map.id);
  }
  return map.id;
}

function drawHouses(family: Family, day: Day, words: Readonly<Record<string, string>>): void {
  const work = note(family, 'direct-work', day, {
    tool: 'Three houses',
    'child-words': Object.values(words).join('\n'),
    covered: ['child-views', 'talking', 'aspirations'],
    made: 'kept',
    'suited-to-child': true,
    'place-felt-safe': true,
  });
  for (const [drawnIn, said] of Object.entries(words))
    part(
      family,
      'wishes-and-feelings',
      day,
      { words: said, how: 'Three houses', 'drawn-in': drawnIn, 'checked-with-child': true },
      work.id,
    );
}

function tellStory(family: Family, day: Day, { name }: Child): void {
  const work = note(family, 'direct-work', day, {
    tool: 'Words and pictures',
    covered: ['words-and-pictures', 'plan-explained'],
    made: 'kept',
    purpose: `So that ${name.split(' ')[0] ?? name} knows why there is a plan`,
  });
  for (const [tells, words, picture] of STORY) part(family, 'words-and-pictures-step', day, { part: tells, words, picture }, work.id);
}

function mapResilience(family: Family, day: Day): void {
  note(family, 'resilience-map', day, {
    resilience: 'Asks for help\nLaughs easily',
    vulnerability: 'Sleeps badly',
    'protective-factors': 'Grandma lives in the next road',
    adversity: 'Money is short',
    analysis: 'The nights at Grandma’s protect the sleep on which school hangs.',
    'secure-base': 'Grandma',
    friendships: 'Two good friends from the swimming club',
    'talents-and-interests': 'Swimming, and taking radios apart',
    within: 6,
    around: 5,
    'made-with-family': true,
    'sets-out': ['resilience', 'vulnerability', 'protective-factors', 'adversity', 'analysis'],
  });
}

function part(family: Family, type: string, day: Day, fields: Fields, of: string): void {
  note(family, type, day, fields, { links: [{ rel: 'of', to: of }] });
}
