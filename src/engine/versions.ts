/** Which version of a standard speaks on a day. */
import type { Day } from '../calendar/index.ts';
import type { Standard, Version } from './standard.ts';

/** The version in force on a day; read `asIfAlways`, the first one speaks for all days before it as well. */
export function versionOn(standard: Standard, day: Day, asIfAlways: boolean): Version | undefined {
  for (const version of standard.versions) {
    if (version.from <= day && (version.to === undefined || day <= version.to)) return version;
  }
  if (!asIfAlways) return undefined;
  const first = standard.versions[0];
  return first !== undefined && day < first.from ? first : undefined;
}
