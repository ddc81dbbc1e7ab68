import type { Day, WorkingCalendar } from '../calendar/index.ts';
import type { Pack, Standard } from '../engine/index.ts';
import { compareWithStatute } from './against-statute.ts';

/**
 * What a council's people are judged by: its own standards, and every standard of statute beside them. One of statute's falls silent where the
 * council's standards that stand on it are nowhere weaker, and from the day on which they all are in force: what came before is still statute's.
 */
export function withStatute(council: Pack, statute: Pack, calendar: WorkingCalendar): Pack {
  const beneath = statute.standards.flatMap((standard) => {
    const those = council.standards.filter(({ standsOn }) => standsOn.includes(standard.id));
    // Where nothing stands on it the council is silent, and there is nothing to compare.
    if (those.length === 0) return [standard];
    const against = compareWithStatute(standard, those, calendar);
    if (!against.nowhereWeaker) return [standard];
    return until(standard, Math.max(...against.rows.flatMap(({ council: row }) => (row === undefined ? [] : startOf(row.standard)))));
  });
  return { ...council, standards: [...council.standards, ...beneath] };
}

/** The first day of the version that is in force now; a standard that has come to an end answers for nothing. */
function startOf({ versions }: Standard): Day {
  const latest = versions.at(-1);
  return latest === undefined || latest.to !== undefined ? Infinity : latest.from;
}

/** The standard with its last word on the day before this one; nothing where it had not spoken by then. */
function until(standard: Standard, day: Day): Standard[] {
  const versions = standard.versions
    .filter((version) => version.from < day)
    .map((version) => (version.to !== undefined && version.to < day ? version : { ...version, ...(day !== Infinity && { to: day - 1 }) }));
  return versions.length === 0 ? [] : [{ ...standard, versions }];
}
