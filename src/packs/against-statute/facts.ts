/** The facts that conditions turn on, and every combination of them that can be: enough to say which row speaks when. */
import type { Limit } from '../../calendar/index.ts';
import type { Condition, FieldTest, Matcher } from '../../engine/index.ts';
import { allEntail } from './entails.ts';

/** A value that a test may be put to; `undefined` where nothing is recorded. */
type Value = string | number | boolean | undefined;

/** One thing that may be so or otherwise, with the values worth telling apart. */
export interface Fact {
  readonly name: string;
  readonly values: readonly Value[];
  /** For a fact of the kind "such an entry was made": which entries, and since when. */
  readonly had?: { readonly matchers: readonly Matcher[]; readonly since: string };
}

/** What is so in one combination, by the name of the fact. */
export type Situation = ReadonlyMap<string, Value>;

const MOST_SITUATIONS = 60_000;
const SOMETHING_ELSE = 'something else';
const UNBORN = -1;
const EVER = 'ever';

/** Days in each unit, near enough to put lengths in order. */
const DAYS: Readonly<Partial<Record<Limit['unit'], number>>> = {
  hours: 1 / 24,
  days: 1,
  'working-days': 1.4,
  weeks: 7,
  months: 30.4375,
  'calendar-months': 30.4375,
  years: 365.25,
};

/** Episodes that are never open without the other: a placement is within a period of care. */
const WITHIN: Readonly<Record<string, string>> = { placement: 'looked-after', unaccompanied: 'looked-after' };

/** Whether the first episode is the second or never open without it. */
export function isWithin(episode: string, other: string): boolean {
  return episode === other || WITHIN[episode] === other;
}

/** The facts that these conditions turn on, each asked within its standard's own episode. */
export function factsOf(conditions: readonly { readonly condition: Condition | undefined; readonly own: string | undefined }[]): Fact[] {
  const gathered = new Map<string, Gathered>();
  for (const { condition, own } of conditions) if (condition !== undefined) gather(condition, own, gathered);
  return [...gathered].map(([name, one]) => ({ name, values: domainOf(name, one), ...(one.had && { had: one.had }) }));
}

/** Every combination of the facts that can be while this episode is open; undefined where there are too many to look at. */
export function situationsOf(facts: readonly Fact[], open: string | undefined, most: number = MOST_SITUATIONS): Situation[] | undefined {
  const known = facts.map((fact) => (isKnownOpen(fact.name, open) ? { ...fact, values: [true] } : fact));
  if (known.reduce((product, { values }) => product * values.length, 1) > most) return undefined;
  const all = known.reduce<Value[][]>((sofar, { values }) => sofar.flatMap((one) => values.map((value) => [...one, value])), [[]]);
  const hads = known.flatMap(({ name, had }) => (had === undefined ? [] : [{ name, ...had }]));
  return all
    .map((values) => new Map(known.map(({ name }, index) => [name, values[index]])))
    .filter((situation) => hads.every((one) => hads.every((other) => canBe(one, other, situation))) && countsCanBe(situation));
}

/** Whether a condition holds in a situation that tells of all that it turns on. */
export function holdsIn(condition: Condition | undefined, own: string | undefined, situation: Situation): boolean {
  if (condition === undefined) return true;
  const number = (name: string): number => Number(situation.get(name) ?? 0);
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => holdsIn(one, own, situation));
    case 'any':
      return condition.of.some((one) => holdsIn(one, own, situation));
    case 'not':
      return !holdsIn(condition.of, own, situation);
    case 'age':
      return number('age') >= (condition.from ?? 0) && number('age') < (condition.under ?? Infinity);
    case 'unborn':
      return number('age') === UNBORN;
    case 'met':
      return number(metName(own)) >= (condition.from ?? 0) && number(metName(own)) < (condition.under ?? Infinity);
    case 'in':
      return condition.episodes.some((one) => situation.get(openName(one)) === true);
    case 'attribute':
      return testsHold(condition.tests, `of ${own ?? ''}`, situation);
    case 'of':
      return situation.get(openName(condition.episode)) === true && testsHold(condition.tests, `of ${condition.episode}`, situation);
    case 'lasted':
    case 'of-lasted': {
      const episode = condition.kind === 'lasted' ? (own ?? '') : condition.episode;
      const lasted = number(`lasted ${episode}`);
      return (
        situation.get(openName(episode)) === true &&
        lasted >= (condition.from === undefined ? 0 : daysIn(condition.from)) &&
        lasted < (condition.under === undefined ? Infinity : daysIn(condition.under))
      );
    }
    case 'had':
    case 'had-in':
      return situation.get(hadName(condition, own)) === true;
    case 'ended':
      return situation.get(`ended ${JSON.stringify(condition)}`) === true;
    case 'latest':
      return situation.get(`latest ${JSON.stringify(condition.matcher)}`) === true;
    case 'anchor':
      return situation.get(`anchor ${JSON.stringify(condition.where)}`) === true;
  }
}

interface Gathered {
  readonly values: Set<Value>;
  /** The tests that an attribute is put to. */
  readonly tests: FieldTest[];
  had?: NonNullable<Fact['had']>;
}

function gather(condition: Condition, own: string | undefined, into: Map<string, Gathered>): void {
  const note = (name: string, ...values: Value[]): Gathered => {
    const found = into.get(name) ?? { values: new Set<Value>(), tests: [] };
    for (const value of values) found.values.add(value);
    into.set(name, found);
    return found;
  };
  const noteTests = (tests: Readonly<Record<string, FieldTest>>, episode: string): void => {
    note(openName(episode), true, false);
    for (const [name, test] of Object.entries(tests)) note(`of ${episode} ${name}`, ...valuesIn(test)).tests.push(test);
  };
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const one of condition.of) gather(one, own, into);
      return;
    case 'not':
      return gather(condition.of, own, into);
    case 'age':
    case 'met':
      note(condition.kind === 'age' ? 'age' : metName(own), condition.from ?? 0, condition.under ?? 0);
      return;
    case 'unborn':
      note('age', UNBORN);
      return;
    case 'in':
      for (const one of condition.episodes) note(openName(one), true, false);
      return;
    case 'attribute':
      return noteTests(condition.tests, own ?? '');
    case 'of':
      return noteTests(condition.tests, condition.episode);
    case 'lasted':
    case 'of-lasted': {
      const episode = condition.kind === 'lasted' ? (own ?? '') : condition.episode;
      note(openName(episode), true, false);
      note(`lasted ${episode}`, ...[condition.from, condition.under].map((limit) => (limit === undefined ? 0 : daysIn(limit))));
      return;
    }
    case 'had':
    case 'had-in': {
      const since = condition.kind === 'had-in' ? condition.episode : condition.whole ? EVER : (own ?? EVER);
      note(hadName(condition, own), true, false).had = { matchers: condition.matchers, since };
      return;
    }
    case 'ended':
      note(`ended ${JSON.stringify(condition)}`, true, false);
      return;
    case 'latest':
      note(`latest ${JSON.stringify(condition.matcher)}`, true, false);
      return;
    case 'anchor':
      note(`anchor ${JSON.stringify(condition.where)}`, true, false);
  }
}

/** The values worth telling apart: of several that pass and fail the same tests, one stands for all. */
function domainOf(name: string, { values, tests }: Gathered): Value[] {
  if (name === 'age' || name.startsWith('met ') || name.startsWith('lasted ')) return [...new Set<Value>([0, ...values])];
  if (!name.startsWith('of ')) return [...values];
  const all = [...new Set<Value>([...values, SOMETHING_ELSE, undefined])];
  return [...new Map(all.map((value) => [tests.map((test) => testHolds(test, value)).join(), value])).values()];
}

function valuesIn(test: FieldTest): Value[] {
  return 'values' in test && test.values !== undefined ? [...test.values] : 'n' in test ? [test.n, test.n - 1, test.n + 1] : [];
}

function testsHold(tests: Readonly<Record<string, FieldTest>>, prefix: string, situation: Situation): boolean {
  return Object.entries(tests).every(([name, test]) => testHolds(test, situation.get(`${prefix} ${name}`)));
}

function testHolds(test: FieldTest, value: Value): boolean {
  switch (test.kind) {
    case 'any-of':
      return value !== undefined && test.values.includes(value);
    case 'none-of':
      return value === undefined || !test.values.includes(value);
    case 'present':
      return (value !== undefined) === test.present;
    case 'at-least':
      return typeof value === 'number' && value >= test.n;
    case 'at-most':
      return typeof value === 'number' && value <= test.n;
    case 'all-of':
    case 'some':
      return false;
  }
}

/** How often it was met is counted in each standard's own episode. */
function metName(own: string | undefined): string {
  return `met ${own ?? ''}`;
}

function openName(episode: string): string {
  return `open ${episode}`;
}

function hadName(condition: Condition & { readonly kind: 'had' | 'had-in' }, own: string | undefined): string {
  const since = condition.kind === 'had-in' ? condition.episode : condition.whole ? EVER : (own ?? EVER);
  return `had ${since} ${JSON.stringify(condition.matchers)}`;
}

function isKnownOpen(name: string, open: string | undefined): boolean {
  return open !== undefined && name.startsWith('open ') && isWithin(open, name.slice('open '.length));
}

type Had = { readonly name: string } & NonNullable<Fact['had']>;

/** What was done in a placement was done in the period of care, and what was done at all was done. */
function canBe(one: Had, other: Had, situation: Situation): boolean {
  if (one === other || situation.get(one.name) !== true || situation.get(other.name) === true) return true;
  const longer = other.since === EVER || (one.since !== EVER && isWithin(one.since, other.since));
  return !(longer && allEntail(one.matchers, other.matchers));
}

/** What was met in the shorter period was met in the longer, and has lasted no longer than it. */
function countsCanBe(situation: Situation): boolean {
  return Object.entries(WITHIN).every(([shorter, longer]) =>
    ['met', 'lasted'].every((what) => {
      const [one, other] = [situation.get(`${what} ${shorter}`), situation.get(`${what} ${longer}`)];
      return typeof one !== 'number' || typeof other !== 'number' || one === 0 || other > 0;
    }),
  );
}

function daysIn(limit: Limit): number {
  return limit.n * (DAYS[limit.unit] ?? Number.NaN);
}
