/** `recorded` and `shows`: what one entry asks of itself. */
import type { Moment } from '../../src/calendar/index.ts';
import type { Recorded, Shows, Standard } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { dayIn } from './anchors.ts';
import { type Clock, plus, versionOn } from './clock.ts';
import { fieldsNamed, isHeld } from './held.ts';
import { holds, rowFor } from './holds.ts';
import { fits, matches } from './matches.ts';
import { isAfter } from './moments.ts';
import { closedOn, type Seen, versionsOf } from './seen.ts';

export function clocksOfEntries(standard: Standard, seen: Seen): readonly Clock[] {
  return seen.entries.flatMap((entry) => {
    const version = versionOn(standard, entry.occurred.day, seen);
    if (version === undefined || (version.shape !== 'recorded' && version.shape !== 'shows') || !matches(entry, version.of, seen)) return [];
    const situation = { seen, day: entry.occurred.day, anchor: entry };
    const row = rowFor(version.rows, situation);
    if (row === undefined || !holds(version.applies, situation)) return [];
    const due = plus(entry.occurred, row.limit, seen);
    const met = version.shape === 'recorded' ? recordedAt(entry, version, seen) : shownAt(entry, version, due, seen);
    const closed = closedOn(seen);
    const clock: Clock = {
      version, opened: entry.occurred, anchor: entry, limit: row.limit, clause: row.clause, due, met, metBy: met === undefined ? undefined : entry,
      ...(met === undefined && closed !== undefined ? { ended: closed } : {}),
      isHeld: (day) => (version.shape === 'recorded'
        ? version.what !== 'recorded' && isHeld(entry.type, [version.what], day, seen)
        : isHeld(entry.type, fieldsNamed(version.must), entry.occurred.day, seen)),
    };
    return [clock];
  });
}

function recordedAt(entry: Entry, { what }: Recorded, seen: Seen): Moment | undefined {
  if (what === 'recorded') return versionsOf(entry, seen).at(0)?.recorded;
  const day = dayIn(entry, what);
  return day === undefined ? undefined : { day };
}

/** The entry's own time, unless it was only amended to show it when it was already late. */
function shownAt(entry: Entry, { must }: Shows, due: Moment | undefined, seen: Seen): Moment | undefined {
  if (!fits(entry, must, seen, entry)) return undefined;
  const first = versionsOf(entry, seen).find((version) => fits(version, must, seen, version));
  const written = first?.supersedes === undefined ? undefined : first.recorded;
  return written !== undefined && due !== undefined && isAfter(written, due) ? written : entry.occurred;
}
