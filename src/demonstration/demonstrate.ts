/** A demonstration council: invented families with whole histories, in proportion to England's published figures. */
import { addMonths, birthday, type Day, type WorkingCalendar } from '../calendar/index.ts';
import { inOrder } from '../record/order.ts';
import type { Entry, Subject } from '../record/types.ts';
import { chanceOf, type Chance } from './chance.ts';
import { age, type Child, type Family } from './family.ts';
import { assess } from './journeys/assessment.ts';
import { lookedAfter } from './journeys/care.ts';
import { childInNeedPlan } from './journeys/child-in-need.ts';
import { closeCase, refer } from './journeys/front-door.ts';
import { keepRecord } from './journeys/keeping-the-record.ts';
import { leaveCare, prepareToLeave } from './journeys/leaving-care.ts';
import { enquire, initialConference, protectionPlan } from './journeys/protection.ts';
import { beforeCourt, earlyHelp, privateFostering } from './journeys/smaller-stories.ts';
import { familyName, givenNames } from './names.ts';
import { Notebook } from './notebook.ts';
import { workerRecord, workforceFor, type Workforce } from './workforce.ts';

export interface DemonstrationOptions {
  readonly children: number;
  readonly seed: string;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
}

/** People whose records belong together, and all their entries in order: a family, or one worker. */
export interface Household {
  /** The family's name; absent for a worker. */
  readonly family?: string;
  readonly subjects: readonly Subject[];
  readonly entries: readonly Entry[];
}

type Story = 'no-further-action' | 'early-help' | 'assessment' | 'child-in-need' | 'protection' | 'care' | 'leaving-care' | 'private-fostering';

/** How often each story is told. */
const STORIES: Readonly<Record<Story, number>> = {
  'no-further-action': 8, 'early-help': 9, assessment: 20, 'child-in-need': 24, protection: 16, care: 15, 'leaving-care': 6, 'private-fostering': 1,
};

/**
 * Yields the workers first, then family after family until there are so many children. The same options give the same
 * council; a family's history does not depend on how many others there are.
 */
export function* demonstrate({ children, seed, asOf, calendar }: DemonstrationOptions): Generator<Household> {
  const workforce = workforceFor(children, chanceOf(`${seed}/workforce`));
  for (const worker of workforce.workers) yield workerRecord(worker, workforce, calendar, asOf, seed);
  for (let index = 0, left = children; left > 0; index++) {
    const household = householdOf({ index, left, seed, asOf, calendar, workforce });
    left -= household.subjects.length;
    yield household;
  }
}

interface Making {
  readonly index: number;
  /** How many children are still wanted. */
  readonly left: number;
  readonly seed: string;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
  readonly workforce: Workforce;
}

function householdOf({ index, left, seed, asOf, calendar, workforce }: Making): Household {
  const chance = chanceOf(`${seed}/family/${index}`);
  const story = chance.weighted(STORIES);
  const began = asOf - daysAgo(story, chance);
  const name = familyName(index);
  const children = childrenOf(index, Math.min(left, siblings(story, chance)), story, began, asOf, chance, name);
  const notebook = new Notebook({
    prefix: `F${String(index + 1).padStart(5, '0')}`, chance, calendar, asOf, subjects: children.map((child) => child.id), author: workforce.workerFor('social-worker', index),
  });
  const family: Family = { index, children, notebook, chance, workforce };
  introduce(family, began);
  tell(story, family, notebook.workday(began));
  return {
    family: name,
    subjects: children.map(({ id, name: called, born }) => ({ id, kind: 'child', name: called, born })),
    entries: inOrder(notebook.entries()),
  };
}

/** How long ago the story began: most are recent, care goes back for years. */
function daysAgo(story: Story, chance: Chance): number {
  const long = story === 'care' || story === 'leaving-care';
  const mean = long ? 700 : story === 'protection' || story === 'child-in-need' ? 240 : 120;
  return Math.min(2500, 4 + Math.floor(-Math.log(1 - chance.next()) * mean));
}

function siblings(story: Story, chance: Chance): number {
  if (story === 'leaving-care' || story === 'private-fostering') return 1;
  return Number(chance.weighted({ 1: 46, 2: 30, 3: 15, 4: 6, 5: 3 }));
}

function childrenOf(index: number, n: number, story: Story, began: Day, asOf: Day, chance: Chance, family: string): readonly [Child, ...Child[]] {
  const names = givenNames(chance, n);
  const eldest = story === 'leaving-care' ? asOf - chance.between(17 * 365, 20 * 365) : began - chance.between(200, 15 * 365);
  const made = names.map((given, i): Child => ({
    id: `D${String(index + 1).padStart(5, '0')}${'ABCDE'[i] ?? ''}`, name: `${given} ${family}`, born: Math.min(eldest + i * chance.between(380, 1100), began - 20),
  }));
  const [first, ...others] = made;
  if (first === undefined) throw new Error('A family has at least one child.');
  return [first, ...others];
}

function introduce(family: Family, day: Day): void {
  const { notebook, chance } = family;
  const ethnicity = chance.weighted({ WBRI: 70, WOTH: 6, MWBC: 4, MOTH: 4, BAFR: 5, APKN: 5, ABAN: 2, OOTH: 4 });
  for (const child of family.children) notebook.write('child-details', day, { sex: chance.pick(['F', 'M']), ethnicity }, { about: [child.id] });
}

function tell(story: Story, family: Family, began: Day): void {
  const { chance, notebook } = family;
  switch (story) {
    case 'no-further-action':
      refer(family, began, 'no-further-action');
      return;
    case 'early-help':
      return earlyHelp(family, refer(family, began, 'early-help'), chance.between(3, 8));
    case 'assessment':
      return closeCase(family, assessed(family, began, 'no-further-action') + 1, 'RC8');
    case 'child-in-need':
      return helped(family, assessed(family, began, 'child-in-need'), chance.between(3, 11));
    case 'protection':
      return protect(family, began);
    case 'care':
      return care(family, began);
    case 'leaving-care':
      return leaving(family, began);
    case 'private-fostering':
      privateFostering(family, refer(family, began, 'assessment'));
      keepRecord(family, began, notebook.asOf + 30);
      return;
  }
}

function assessed(family: Family, began: Day, decision: 'no-further-action' | 'child-in-need' | 'child-protection' | 'looked-after'): Day {
  const decided = refer(family, began, 'assessment');
  const authorised = assess(family, began, decided, decision);
  keepRecord(family, decided, authorised);
  return authorised;
}

function helped(family: Family, from: Day, months: number): void {
  const ended = childInNeedPlan(family, from, months);
  keepRecord(family, from, ended);
  closeCase(family, ended + 1, 'RC7');
}

/** An enquiry; for most a conference and a plan; for some a step down, for some the way to court. */
function protect(family: Family, began: Day): void {
  const { chance, notebook } = family;
  const decided = refer(family, began, 'strategy-discussion');
  const outcome = chance.weighted({ conference: 70, 'substantiated-no-conference': 12, 'not-substantiated': 18 });
  const { strategy, completed } = enquire(family, decided, outcome);
  const authorised = assess(family, began, decided, outcome === 'conference' ? 'child-protection' : 'child-in-need');
  if (outcome !== 'conference') {
    keepRecord(family, decided, authorised);
    return helped(family, authorised, chance.between(3, 6));
  }
  const held = initialConference(family, strategy, completed, chance.happens(0.9));
  const ended = protectionPlan(family, held, chance.weighted({ 1: 30, 2: 50, 3: 20 }) === '1' ? 1 : chance.between(2, 3));
  if (chance.happens(0.18)) beforeCourt(family, held + chance.between(60, 150), false);
  keepRecord(family, decided, ended);
  if (ended < notebook.asOf) helped(family, ended + 1, chance.between(3, 6));
}

function care(family: Family, began: Day): void {
  const { chance, notebook, children } = family;
  const unaccompanied = children.length === 1 && age(children[0], began) >= 14 && chance.happens(0.35);
  const decided = refer(family, began, 'assessment');
  if (!unaccompanied) assess(family, began, decided, 'looked-after');
  const from = unaccompanied ? began : notebook.workday(began + chance.between(3, 40));
  const stays = chance.happens(0.55) ? 4000 : chance.between(60, 1200);
  for (const child of children) {
    const ended = Math.min(from + stays, birthday(child.born, 18));
    lookedAfter(family, child, from, { unaccompanied, ended });
    prepareToLeave(family, child, from, ended);
  }
  if (!unaccompanied && chance.happens(0.4)) beforeCourt(family, from - 10, true);
  keepRecord(family, decided, Math.min(from + stays, notebook.asOf + 60));
}

/** Some years in care, then out into the world with a personal adviser. */
function leaving(family: Family, began: Day): void {
  const [child] = family.children;
  const eighteen = birthday(child.born, 18);
  const from = Math.min(began, addMonths(eighteen, -20));
  refer(family, from, 'assessment');
  lookedAfter(family, child, from, { unaccompanied: false, ended: eighteen });
  prepareToLeave(family, child, from, eighteen);
  keepRecord(family, from, eighteen);
  if (eighteen <= family.notebook.asOf) leaveCare(family, child, eighteen);
}
