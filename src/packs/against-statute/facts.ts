/** The facts that conditions turn on, and every combination of them that can be: enough to say which row speaks when. */
import type { Limit } from '../../calendar/index.ts';
import type { Condition, FieldTest, Matcher } from '../../engine/index.ts';
import { testHolds } from './holds-in.ts';

/** A value that a test may be put to; `undefined` where nothing is recorded. */
export type Value = string | number | boolean | undefined;

/** One thing that may be so or otherwise, with the values worth telling apart. */
export interface Fact {
  readonly name: string;
  readonly values: readonly Value[];
  /** For a fact of the kind "such an entry was made": which entries, and since when. */
  readonly had?: { readonly matchers: readonly Matcher[]; readonly since: string };
}

/** What is so in one combination, by the name of the fact. */
export type Situation = ReadonlyMap<string, Value>;

const SOMETHING_ELSE = 'something else';
export const UNBORN = -1;
export const EVER = 'ever';

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

/** The facts that these conditions turn on, each asked within its standard's own episode. */
export function factsOf(conditions: readonly { readonly condition: Condition | undefined; readonly own: string | undefined }[]): Fact[] {
  const gathered = new Map<string, Gathered>();
  for (const { condition, own } of conditions) if (condition !== undefined) gather(condition, own, gathered);
  return [...gathered].map(([name, one]) => ({ name, values: domainOf(name, one), ...(one.had && { had: one.had }) }));
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

/** How often it was met is counted in each standard's own episode. */
export function metName(own: string | undefined): string {
  return `met ${own ?? ''}`;
}

export function openName(episode: string): string {
  return `open ${episode}`;
}

export function hadName(condition: Condition & { readonly kind: 'had' | 'had-in' }, own: string | undefined): string {
  const since = condition.kind === 'had-in' ? condition.episode : condition.whole ? EVER : (own ?? EVER);
  return `had ${since} ${JSON.stringify(condition.matchers)}`;
}

export function daysIn(limit: Limit): number {
  return limit.n * (DAYS[limit.unit] ?? Number.NaN);
}
