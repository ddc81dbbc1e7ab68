/** A demonstration council: invented families with whole histories, in proportion to England's published figures. */
import type { Day, WorkingCalendar } from '../calendar/index.ts';
import type { Pack } from '../engine/index.ts';
import { inOrder } from '../record/order.ts';
import type { Entry, Subject } from '../record/types.ts';
import { openCaseloads } from './caseloads.ts';
import { carersComing } from './carer-household.ts';
import { chanceOf } from './chance.ts';
import { correctSome } from './corrections.ts';
import type { Child, Family } from './family.ts';
import { Hands } from './hands.ts';
import { thinkTogether } from './journeys/thinking-together.ts';
import { keptTo } from './kept.ts';
import { familyName } from './names.ts';
import { networkOf } from './network.ts';
import { Notebook } from './notebook.ts';
import { childrenOf, daysAgo, introduce } from './people.ts';
import { arrangeMeetings } from './meetings-to-come.ts';
import { writePlansOut } from './plans.ts';
import { writeRowsOut } from './rows.ts';
import { STORIES, tell } from './stories.ts';
import { workerEntries } from './worker-record.ts';
import { Workforce } from './workforce.ts';

export interface DemonstrationOptions {
  readonly children: number;
  readonly seed: string;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
  /** The council's standards: what they ask is mostly done, and variations and exceptions name them. Left out, only the stories are told. */
  readonly pack?: Pack;
}

/** People whose records belong together, and all their entries in order: a family, a worker, or a household of carers. */
export interface Household {
  /** The family's name; absent for a worker and for carers. */
  readonly family?: string;
  readonly subjects: readonly Subject[];
  readonly entries: readonly Entry[];
}

/** A household of carers, and people who would like to be, come in with every so many families. */
const FAMILIES_TO_A_CARER = 12;

/**
 * Yields family after family until there are so many children, each worker just before the first family that meets them. The
 * same options give the same council. A smaller council is the beginning of a larger one: only its last family may have
 * fewer children.
 */
export function* demonstrate({ pack, ...options }: DemonstrationOptions): Generator<Household> {
  for (const household of told({ ...options, standards: pack?.standards.map(({ id }) => id) ?? [] }))
    yield pack === undefined ? household : keptTo(household, { ...options, pack });
}

function* told({ children, seed, asOf, calendar, standards }: Telling): Generator<Household> {
  const workforce = new Workforce(seed);
  const making = { seed, asOf, calendar, standards, workforce };
  for (let index = 0, left = children; left > 0; index++) {
    const household = householdOf(index, making);
    const carers =
      index % FAMILIES_TO_A_CARER === 0 ? carersComing(index / FAMILIES_TO_A_CARER, workforce, { seed, asOf, calendar }) : undefined;
    yield* newcomers(making);
    yield firstOf(household, left);
    if (carers) yield* carers;
    left -= household.subjects.length;
  }
}

type Telling = Omit<DemonstrationOptions, 'pack'> & { readonly standards: readonly string[] };

interface Making {
  readonly seed: string;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
  readonly standards: readonly string[];
  readonly workforce: Workforce;
}

/** Workers met for the first time, and their managers, who may be new too. */
function* newcomers({ seed, asOf, calendar, workforce }: Making): Generator<Household> {
  for (let come = workforce.newcomers(); come.length > 0; come = workforce.newcomers()) {
    for (const worker of come) {
      const entries = inOrder(workerEntries(worker, workforce.manager(worker), calendar, asOf, seed));
      yield { subjects: [{ id: worker.id, kind: 'worker', name: worker.name }], entries };
    }
  }
}

function householdOf(index: number, { seed, asOf, calendar, standards, workforce }: Making): Household {
  const chance = chanceOf(`${seed}/family/${index}`);
  const story = chance.weighted(STORIES);
  const began = asOf - daysAgo(story, chance);
  const name = familyName(index);
  const children = childrenOf({ index, story, began, asOf, family: name }, chance);
  const notebook = new Notebook({ prefix: `F${String(index + 1).padStart(5, '0')}`, chance, calendar, asOf });
  const family: Family = { children, notebook, chance, hands: new Hands(workforce), lead: 'social-worker', standards };
  const met = notebook.workday(began);
  const introduced = introduce(family, met);
  tell(story, family, notebook.workday(began));
  correctSome(family);
  thinkTogether(family);
  writePlansOut(family);
  writeRowsOut(family);
  arrangeMeetings(family);
  const written = notebook.entries();
  const ids = new Set(written.map(({ id }) => id));
  // Nobody is tied to a parent who had not been written down by then.
  const around = [introduced.mother, introduced.father].every((parent) => parent === undefined || ids.has(parent.id))
    ? networkOf(family, met, introduced)
    : [];
  const entries = inOrder([...written, ...around]);
  for (const [id, n] of openCaseloads(entries)) workforce.takes(id, n);
  return { family: name, subjects: children.map((child) => subjectOf(child, asOf)), entries };
}

function subjectOf({ id, name, born }: Child, asOf: Day): Subject {
  return { id, kind: 'child', name, ...(born > asOf ? { expected: born } : { born }) };
}

/** As many of the children as are still wanted, and what was written about them. */
function firstOf(household: Household, wanted: number): Household {
  if (household.subjects.length <= wanted) return household;
  const subjects = household.subjects.slice(0, wanted);
  const left = new Set(household.subjects.slice(wanted).map(({ id }) => id));
  const stay = new Set(subjects.map(({ id }) => id));
  const entries = household.entries.flatMap((entry) => {
    if (!entry.subjects.some((id) => left.has(id))) return [entry];
    return entry.subjects.some((id) => stay.has(id)) ? [{ ...entry, subjects: entry.subjects.filter((id) => !left.has(id)) }] : [];
  });
  return { ...household, subjects, entries };
}
