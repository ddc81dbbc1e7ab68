import { ROW_TYPES } from '../../record/entry-rows.ts';
import { TIES } from '../../record/entry-ties.ts';
import { findEntryType } from '../../record/entry-types.ts';
import { compareEntries } from '../../record/order.ts';
import type { Entry } from '../../record/types.ts';
import { SIGNIFICANT, type Timeline, type TimelineAsked } from './answers.ts';

const ENTRIES_A_PAGE = 25;

/** One page of a timeline before anything in it is put in words, so that a long record costs no more than a short one. */
export interface TimelinePage extends Omit<Timeline, 'lines'> {
  readonly entries: readonly Entry[];
}

/** The part of the timeline that is asked for, newest first; a page past the last is the last. */
export function timelineOf(seen: readonly Entry[], { kind, page: asked }: TimelineAsked): TimelinePage {
  const shown = seen.filter(({ strikesOut }) => strikesOut === undefined);
  const chosen = shown.filter(
    (entry) => (kind === undefined && !isRow(entry)) || entry.type === kind || (kind === SIGNIFICANT && isSignificant(entry)),
  );
  const pages = Math.max(1, Math.ceil(chosen.length / ENTRIES_A_PAGE));
  const page = Math.min(asked, pages);
  const entries = chosen.toSorted((one, other) => compareEntries(other, one)).slice((page - 1) * ENTRIES_A_PAGE, page * ENTRIES_A_PAGE);
  return { entries, total: chosen.length, page, pages, kinds: kindsOf(shown), significant: shown.filter(isSignificant).length };
}

/** Lines of acts, and what speaks of nothing but such a line. */
const BESIDE_ACTS: ReadonlySet<string> = new Set([
  ...ROW_TYPES.keys(),
  ...[...TIES].filter(([, { to }]) => to.every((type) => ROW_TYPES.has(type))).map(([type]) => type),
]);

/** It stands with the act it is of; among all others it would hide them. */
function isRow({ type, links = [] }: Entry): boolean {
  const isBeside = BESIDE_ACTS.has(type) || findEntryType(type)?.standsWithAnother === true;
  return isBeside && links.some(({ rel }) => rel === 'of');
}

function isSignificant({ type }: Entry): boolean {
  return findEntryType(type)?.significant === true;
}

function kindsOf(entries: readonly Entry[]): Timeline['kinds'] {
  const counted = new Map<string, number>();
  for (const { type } of entries) counted.set(type, (counted.get(type) ?? 0) + 1);
  return [...counted]
    .map(([type, n]) => ({ type, label: findEntryType(type)?.label ?? type, n }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
