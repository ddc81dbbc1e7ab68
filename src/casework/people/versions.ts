/** Entries about people as they stand, each under the id of its first version, and what their fields say. */
import { type Day, tryDayOf } from '../../calendar/index.ts';
import { inOrder } from '../../record/order.ts';
import { chainOf, standing } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import { type Lasting, THE_CHILD } from './answers.ts';

/** An entry that stands, under the id of its first version: what others are tied to. */
export interface Versioned {
  readonly id: string;
  readonly entry: Entry;
}

/** The entries that stand as they were known on a day, in order. */
export function versionsOf(entries: readonly Entry[], knownOn: Day): readonly Versioned[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return inOrder(standing(entries, knownOn)).map((entry) => ({ id: chainOf(entry, byId)[0]?.id ?? entry.id, entry }));
}

export function ofType(stand: readonly Versioned[], type: string): readonly Versioned[] {
  return stand.filter(({ entry }) => entry.type === type);
}

/** Whether something that lasts so long was so on the day; the last day no longer counts. */
export function lasts({ from, to }: Lasting, on: Day): boolean {
  return (from === undefined || from <= on) && (to === undefined || on < to);
}

/** From when to when an entry's own fields say that something lasts. */
export function lastingOf({ fields }: Entry): Lasting {
  const from = dayIn(fields['from']);
  const to = dayIn(fields['to']);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Whom an entry is tied to so; the child where it is tied to nobody. */
export function tiedTo({ links = [] }: Entry, rel: 'of' | 'for'): string {
  return links.find((link) => link.rel === rel)?.to ?? THE_CHILD;
}

export function dayIn(value: unknown): Day | undefined {
  return typeof value === 'string' ? tryDayOf(value) : undefined;
}

export function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
