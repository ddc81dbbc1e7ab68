import { allEntail } from './entails.ts';
import { EVER, type Fact, type Situation, type Value } from './facts.ts';
import { isWithin, WITHIN } from './periods.ts';

const MOST_SITUATIONS = 60_000;

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

/** What was met in the shorter period was met in the longer, and has lasted no longer than it; the first time is asked about at the start. */
function countsCanBe(situation: Situation): boolean {
  const firstIsEarly = [...situation].every(
    ([name, value]) => !name.startsWith('met ') || value !== 0 || (situation.get(name.replace('met ', 'lasted ')) ?? 0) === 0,
  );
  if (!firstIsEarly) return false;
  return Object.entries(WITHIN).every(([shorter, longer]) =>
    ['met', 'lasted'].every((what) => {
      const [one, other] = [situation.get(`${what} ${shorter}`), situation.get(`${what} ${longer}`)];
      return typeof one !== 'number' || typeof other !== 'number' || one === 0 || other > 0;
    }),
  );
}
