/** The children of a demonstration family: who they are, how old, and how long ago their story began. */
import type { Day } from '../calendar/index.ts';
import type { Chance } from './chance.ts';
import { alone, type Child, type Family, note } from './family.ts';
import { givenNames } from './names.ts';
import { type Introduced, parentNames } from './network.ts';
import type { Story } from './stories.ts';

/** How long ago the story began: most are recent, care goes back for years. */
export function daysAgo(story: Story, chance: Chance): number {
  const mean = { care: 650, 'leaving-care': 800, disabled: 500, protection: 260, 'child-in-need': 230 }[story as string] ?? 130;
  return Math.min(1790, 4 + Math.floor(-Math.log(1 - chance.next()) * mean));
}

export interface Beginning {
  readonly index: number;
  readonly story: Story;
  readonly began: Day;
  readonly asOf: Day;
  readonly family: string;
}

/** One to five children; now and then one who is not born yet when the story begins. */
export function childrenOf({ index, story, began, asOf, family }: Beginning, chance: Chance): readonly [Child, ...Child[]] {
  const single = ['leaving-care', 'private-fostering', 'disabled'].includes(story);
  const unborn = ['protection', 'child-in-need', 'assessment'].includes(story) && chance.happens(0.05);
  const n = single || unborn ? 1 : Number(chance.weighted({ 1: 46, 2: 30, 3: 15, 4: 6, 5: 3 }));
  const eldest = unborn ? began + chance.between(30, 130) : eldestBorn(story, began, asOf, chance);
  const [first = 'Acorn', ...others] = givenNames(chance, n);
  const made = (given: string, i: number): Child => ({
    id: `D${String(index + 1).padStart(5, '0')}${'ABCDE'[i] ?? ''}`,
    name: `${given} ${family}`,
    born: i === 0 ? eldest : Math.min(eldest + i * chance.between(380, 1100), began - 20),
  });
  return [made(first, 0), ...others.map((given, i) => made(given, i + 1))];
}

function eldestBorn(story: Story, began: Day, asOf: Day, chance: Chance): Day {
  if (story === 'leaving-care') return asOf - chance.between(17 * 365, 23 * 365);
  if (story === 'private-fostering') return asOf - chance.between(8 * 365, 15 * 365);
  if (story === 'disabled') return asOf - chance.between(5 * 365, 16 * 365);
  return began - chance.between(200, (story === 'care' ? 16 : 15) * 365);
}

const PET_NAMES = ['Pip', 'Midge', 'Button', 'Bean', 'Sprout', 'Dot', 'Wink'];

/** One child in five is called something else than the record says; by the day of birth, so that no other chance is drawn. */
function calledAtHome({ born }: Child): { readonly 'known-as'?: string } {
  const name = born % 5 === 0 ? PET_NAMES[born % PET_NAMES.length] : undefined;
  return name === undefined ? {} : { 'known-as': name };
}

/** What is known of them from the start: who they are, where they live, who their parents are. */
export function introduce(family: Family, day: Day): Introduced {
  const { chance } = family;
  const names = parentNames(family);
  const ethnicity = chance.weighted({ WBRI: 70, WOTH: 6, MWBC: 4, MOTH: 4, BAFR: 5, APKN: 5, ABAN: 2, OOTH: 4 });
  const sexes = new Map<string, string>();
  for (const child of family.children) {
    const sex = child.born > day ? 'U' : chance.pick(['F', 'M']);
    sexes.set(child.id, sex);
    note(alone(family, child), 'child-details', day, { sex, ethnicity, language: 'English', ...calledAtHome(child) });
  }
  note(family, 'address', day, { address: `${chance.between(2, 90)} Invented Row`, postcode: 'ZZ99 3WZ' });
  const mother = note(family, 'family-member', day, {
    relation: 'mother',
    name: names.mother,
    'parental-responsibility': true,
    'responsibility-basis': 'mother',
    'same-household': chance.happens(0.85),
  });
  if (!chance.happens(0.7)) return { mother, sexes };
  const father = note(family, 'family-member', day, {
    relation: 'father',
    name: names.father,
    'parental-responsibility': chance.happens(0.8),
    'same-household': chance.happens(0.4),
  });
  return { mother, father, sexes };
}
