import type { Day } from '../../calendar/index.ts';

/** 'from 28 March 2025', or 'from 1 May 2019 to 31 December 2020'. */
export function versionDates(version: { readonly from: Day; readonly to?: Day }, dateOf: (day: Day) => string): string {
  return version.to === undefined
    ? `In force from ${dateOf(version.from)}`
    : `In force from ${dateOf(version.from)} to ${dateOf(version.to)}`;
}
