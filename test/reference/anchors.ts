/** Every time a clock was started, from the first to the last. */
import { birthday, type Moment, tryDayOf } from '../../src/calendar/index.ts';
import type { Anchor } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { matches } from './matches.ts';
import { inOrderOfTime, isBefore } from './moments.ts';
import { closedOn, inOrder, type Seen } from './seen.ts';
import { hasAttributes, type Spell, spellsOf } from './spells.ts';

export interface Start {
  readonly at: Moment;
  readonly entry?: Entry | undefined;
  /** The episode it began, for a start that is the beginning of one. */
  readonly spell?: Spell;
  /** The episode that ended, for a start that is the end of one. */
  readonly ended?: Spell;
}

export function startsOf(anchor: Anchor, seen: Seen): readonly Start[] {
  const closed = closedOn(seen) ?? Infinity;
  return everyStart(anchor, seen)
    .filter((start) => start.at.day <= seen.question.asOf && start.at.day <= closed)
    .toSorted((one, other) => inOrderOfTime(one.at, other.at) || (one.entry && other.entry ? inOrder(one.entry, other.entry) : 0));
}

function everyStart(anchor: Anchor, seen: Seen): readonly Start[] {
  switch (anchor.kind) {
    case 'entries':
      return seen.entries.filter((entry) => matches(entry, anchor.matchers, seen)).map((entry) => ({ at: entry.occurred, entry }));
    case 'start-of':
      return spellsOf(anchor.episode, seen)
        .filter((spell) => hasAttributes(spell, anchor.where ?? {}, spell.from, seen))
        .map((spell) => ({ at: spell.opened.occurred, entry: spell.opened, spell }));
    case 'end-of':
      return spellsOf(anchor.episode, seen).flatMap((spell) =>
        spell.closed === undefined ? [] : [{ at: spell.closed.occurred, entry: spell.closed, ended: spell }],
      );
    case 'birthday': {
      const { born } = seen.record.subject;
      return born === undefined ? [] : [{ at: { day: birthday(born, anchor.years, anchor.months) } }];
    }
    case 'later-of': {
      const firsts = anchor.anchors.map((one) => startsOf(one, seen).at(0));
      const happened = firsts.filter((first) => first !== undefined);
      const latest = happened.filter((one) => !happened.some((other) => isBefore(one.at, other.at))).slice(0, 1);
      return happened.length < firsts.length ? [] : latest;
    }
    case 'first':
      return startsOf(anchor.anchor, seen).slice(0, 1);
    case 'entry-date':
      return seen.entries
        .filter((entry) => matches(entry, [anchor.matcher], seen))
        .flatMap((entry) => {
          const day = dayIn(entry, anchor.field);
          return day === undefined ? [] : [{ at: { day }, entry }];
        });
  }
}

/** The date written in a field, or undefined. */
export function dayIn(entry: Entry, field: string | undefined): number | undefined {
  const text = field === undefined ? undefined : entry.fields[field];
  return typeof text === 'string' ? tryDayOf(text) : undefined;
}
