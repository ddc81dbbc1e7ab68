/** Whether a condition holds on a day, by the table of conditions. */
import { addLimit, ageOn, type Day } from '../../src/calendar/index.ts';
import type { Bounds, Condition, Matcher, Row } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { fits, matches } from './matches.ts';
import type { Seen } from './seen.ts';
import { hasAttributes, openOn, type Spell, spellsOf } from './spells.ts';

export interface Situation {
  readonly seen: Seen;
  readonly day: Day;
  /** The standard's own episode. */
  readonly own?: Spell | undefined;
  /** The entry that started the clock. */
  readonly anchor?: Entry | undefined;
  /** How often the chain has been met so far. */
  readonly met?: number;
}

export function holds(condition: Condition | undefined, situation: Situation): boolean {
  if (condition === undefined) return true;
  const { seen, day, own } = situation;
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => holds(one, situation));
    case 'any':
      return condition.of.some((one) => holds(one, situation));
    case 'not':
      return !holds(condition.of, situation);
    case 'age':
      return isAged(condition, situation);
    case 'unborn': {
      const { born, expected } = seen.record.subject;
      return born === undefined ? expected !== undefined : day < born;
    }
    case 'in':
      return condition.episodes.some((kind) => openOn(kind, day, seen).length > 0);
    case 'attribute':
      return own !== undefined && hasAttributes(own, condition.tests, day, seen);
    case 'of':
      return openOn(condition.episode, day, seen).some((spell) => hasAttributes(spell, condition.tests, day, seen));
    case 'lasted':
      return own !== undefined && hasLasted(own.from, condition, situation);
    case 'of-lasted': {
      const latest = openOn(condition.episode, day, seen).at(-1);
      return latest !== undefined && hasLasted(latest.from, condition, situation);
    }
    case 'ended':
      return spellsOf(condition.episode, seen).some((spell) => spell.to === day && hasLasted(spell.from, condition, situation));
    case 'had':
      return hasHad(condition.matchers, condition.whole ? -Infinity : (own?.from ?? -Infinity), situation);
    case 'had-in': {
      const latest = openOn(condition.episode, day, seen).at(-1);
      return latest !== undefined && hasHad(condition.matchers, latest.from, situation);
    }
    case 'latest': {
      const latest = before(situation)
        .filter((entry) => entry.type === condition.matcher.entry)
        .at(-1);
      return latest !== undefined && matches(latest, [condition.matcher], seen);
    }
    case 'met':
      return isWithin(situation.met ?? 0, condition.from, condition.under);
    case 'anchor':
      return situation.anchor !== undefined && fits(situation.anchor, condition.where, seen);
  }
}

/** The first row whose condition holds. */
export function rowFor(rows: readonly Row[], situation: Situation): Row | undefined {
  return rows.find((row) => holds(row.when, situation));
}

function hasHad(matchers: readonly Matcher[], since: Day, situation: Situation): boolean {
  return before(situation).some((entry) => entry.occurred.day >= since && matches(entry, matchers, situation.seen));
}

function before({ seen, day }: Situation): readonly Entry[] {
  return seen.entries.filter((entry) => entry.occurred.day <= day);
}

function isAged({ from, under }: { readonly from?: number | undefined; readonly under?: number | undefined }, { seen, day }: Situation): boolean {
  const { born } = seen.record.subject;
  return born !== undefined && born <= day && isWithin(ageOn(born, day), from, under);
}

function hasLasted(start: Day, { from, under }: Bounds, { seen, day }: Situation): boolean {
  const { calendar } = seen.question;
  if (from !== undefined && day < addLimit({ day: start }, from, calendar).day) return false;
  return under === undefined || day < addLimit({ day: start }, under, calendar).day;
}

function isWithin(n: number, from: number | undefined, under: number | undefined): boolean {
  return (from === undefined || n >= from) && (under === undefined || n < under);
}
