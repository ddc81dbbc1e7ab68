/** `recorded` and `shows`: what one entry asks of itself. */
import type { Day, Moment } from '../../src/calendar/index.ts';
import type { Recorded, Shows, Standard } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { dayIn } from './anchors.ts';
import { type Clock, plus, versionOn } from './clock.ts';
import { isHeld, isHeldThroughout, isWhereHeld } from './held.ts';
import { holds, rowFor } from './holds.ts';
import { fits, matches, matchesFor } from './matches.ts';
import { isAfter, isOnOrAfter } from './moments.ts';
import { closedOn, inOrder, type Seen, versionsOf } from './seen.ts';

export function clocksOfEntries(standard: Standard, seen: Seen): readonly Clock[] {
  return seen.entries.flatMap((entry) => {
    const version = versionOn(standard, entry.occurred.day, seen);
    if (version === undefined || (version.shape !== 'recorded' && version.shape !== 'shows') || !matches(entry, version.of, seen))
      return [];
    const situation = { seen, day: entry.occurred.day, anchor: entry };
    const row = rowFor(version.rows, situation);
    if (row === undefined || !holds(version.applies, situation)) return [];
    const due = plus(entry.occurred, row.limit, seen);
    const met = version.shape === 'recorded' ? recordedAt(entry, version, seen) : shownAt(entry, version, due, seen);
    const next =
      version.shape === 'recorded'
        ? undefined
        : seen.entries.find((other) => inOrder(other, entry) > 0 && matches(other, version.of, seen));
    const instead = version.shape === 'shows' && met === undefined ? shownInstead(entry, version, next, seen) : undefined;
    const end = Math.min(next?.occurred.day ?? Infinity, closedOn(seen) ?? Infinity);
    const clock: Clock = {
      version,
      opened: entry.occurred,
      anchor: entry,
      limit: row.limit,
      clause: row.clause,
      due,
      met: met ?? instead?.occurred,
      metBy: met === undefined ? instead : entry,
      ...(met === undefined && instead === undefined && end < Infinity ? { ended: end } : {}),
      isHeld: (last) => isShownHeld(entry, version, seen) || isElsewhereHeld(entry, version, last, seen),
    };
    return [clock];
  });
}

/** What is asked is on the entry itself: only its own day counts. */
function isShownHeld(entry: Entry, version: Recorded | Shows, seen: Seen): boolean {
  if (version.shape === 'shows') return isWhereHeld(entry.type, version.must, entry.occurred.day, seen);
  if (version.what === 'recorded') return recordedAt(entry, version, seen) !== undefined;
  return recordedAt(entry, version, seen) !== undefined || isHeld(entry.type, [version.what], entry.occurred.day, seen);
}

/** Shown by another entry, on or after it and no later than the next that is asked. */
function shownInstead(entry: Entry, version: Shows, next: Entry | undefined, seen: Seen): Entry | undefined {
  return seen.entries.find(
    (other) =>
      other !== entry &&
      isOnOrAfter(other.occurred, entry.occurred) &&
      other.occurred.day <= (next?.occurred.day ?? Infinity) &&
      matchesFor(entry, other, version.or, seen),
  );
}

function isElsewhereHeld(entry: Entry, version: Recorded | Shows, last: Day, seen: Seen): boolean {
  return version.shape === 'shows' && version.or.length > 0 && isHeldThroughout(version.or, entry.occurred.day, last, seen);
}

function recordedAt(entry: Entry, { what }: Recorded, seen: Seen): Moment | undefined {
  if (what === 'recorded') return versionsOf(entry, seen).at(0)?.recorded;
  const day = dayIn(entry, what);
  return day === undefined || day > seen.question.asOf ? undefined : { day };
}

/** The entry's own time, unless it was only amended to show it when it was already late. */
function shownAt(entry: Entry, { must }: Shows, due: Moment | undefined, seen: Seen): Moment | undefined {
  if (!fits(entry, must, seen, entry)) return undefined;
  const first = versionsOf(entry, seen).find((version) => fits(version, must, seen, version));
  const written = first?.supersedes === undefined ? undefined : first.recorded;
  return written !== undefined && due !== undefined && isAfter(written, due) ? written : entry.occurred;
}
