import type { Day } from '../../calendar/index.ts';
import type { Pack, Standard, Version } from '../../engine/index.ts';
import type { MeetingAnswer } from './answers.ts';

/** The fields in which a meeting says who was there. */
const WHO_WAS_THERE = ['quorate', 'attended'];

/** What a council's standards in force on a day say of who must be at a meeting of this kind. */
export function quorumAsked({ authority, standards }: Pack, kind: string, on: Day): MeetingAnswer['quorum'] {
  return standards
    .filter((standard) => versionOn(standard, on).some((version) => asksWhoWasThere(version, kind)))
    .map(({ id, says }) => ({ says, standard: id, authority: id.split('.')[0] ?? authority }));
}

function versionOn({ versions }: Standard, on: Day): readonly Version[] {
  const last = versions.findLast(({ from }) => from <= on) ?? versions[0];
  return last === undefined ? [] : [last];
}

function asksWhoWasThere(version: Version, kind: string): boolean {
  if (version.shape !== 'shows' || !version.of.some(({ entry }) => entry === kind)) return false;
  const asked = [version.must, ...(version.must.any ?? [])];
  return asked.some(({ fields }) => WHO_WAS_THERE.some((name) => fields[name] !== undefined));
}
