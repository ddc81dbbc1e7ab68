import { allEntail } from './entails.ts';
import { EVER, type Fact, type Situation } from './facts.ts';
import { isWithin, WITHIN } from './periods.ts';

const MOST_SITUATIONS = 60_000;

/** Every combination of the facts that can be while this episode is open; undefined where there are too many to look at. */
export function situationsOf(facts: readonly Fact[], open: string | undefined, most: number = MOST_SITUATIONS): Situation[] | undefined {
  const known = facts.map((fact) => (isKnownOpen(fact.name, open) ? { ...fact, values: [true] } : fact));
  if (known.reduce((product, { values }) => product * values.length, 1) > most) return undefined;
  const musts = entailmentsAmong(known);
  let sofar: Situation[] = [new Map()];
  // Each fact in turn, so that what cannot be is left before it is multiplied.
  for (const { name, values } of known) {
    const turned = musts.filter((must) => must.first === name || must.other === name);
    sofar = sofar
      .flatMap((situation) => values.map((value): Situation => new Map(situation).set(name, value)))
      .filter((situation) => turned.every((must) => holdsSoFar(must, situation)) && (!isCount(name) || countsCanBe(situation)));
  }
  return sofar;
}

function isCount(name: string): boolean {
  return name.startsWith('met ') || name.startsWith('lasted ');
}

function isKnownOpen(name: string, open: string | undefined): boolean {
  return open !== undefined && name.startsWith('open ') && isWithin(open, name.slice('open '.length));
}

/** Where the first was done, the other was done too. */
interface Entailment {
  readonly first: string;
  readonly other: string;
}

/** What was done in a placement was done in the period of care, and what was done at all was done. */
function entailmentsAmong(facts: readonly Fact[]): Entailment[] {
  const hads = facts.flatMap(({ name, had }) => (had === undefined ? [] : [{ name, ...had }]));
  return hads.flatMap((one) =>
    hads.flatMap((other) => {
      const longer = other.since === EVER || (one.since !== EVER && isWithin(one.since, other.since));
      return one !== other && longer && allEntail(one.matchers, other.matchers) ? [{ first: one.name, other: other.name }] : [];
    }),
  );
}

/** Nothing is said of what has not come up yet. */
function holdsSoFar({ first, other }: Entailment, situation: Situation): boolean {
  return situation.get(first) !== true || !situation.has(other) || situation.get(other) === true;
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
