import type { Limit, LimitUnit } from '../calendar/index.ts';
import type { Row, Standard, Version } from '../engine/index.ts';
import { anchoringTypes, episodeOf } from './anchor.ts';
import { conditionWords } from './condition-words.ts';

/** One limit as a number and a unit; for an age, years and parts of a year. */
export interface ListedLimit {
  readonly n: number;
  readonly unit: LimitUnit;
  /** When this limit speaks: 'first', 'then', or the condition of its row in plain words. */
  readonly phase?: string;
}

/** The limits of a standard as it stands in its latest version. */
export function limitsOf(standard: Standard): ListedLimit[] {
  const latest = standard.versions.at(-1);
  return latest === undefined ? [] : limitsOfVersion(latest);
}

function limitsOfVersion(version: Version): ListedLimit[] {
  if ('measure' in version) return measured(version);
  const rows = version.rows.map((row, index) => listed(row.limit, phaseOf(version, row, index)));
  if (version.shape !== 'current') return rows;
  if (version.first !== undefined) return [listed(version.first, 'first'), ...rows.map((row) => ({ phase: 'then', ...row }))];
  return rows.length > 0 ? rows : [{ n: 0, unit: 'days' }];
}

/** When a row speaks, in words; undefined for the only row of a standard. */
export function phaseOf(version: Version & { readonly rows: readonly Row[] }, row: Row, index: number): string | undefined {
  if (row.when !== undefined) return conditionWords(row.when, episodeName(version), anchorNames(version));
  if (index === 0) return undefined;
  const before = version.rows.slice(0, index).map((one) => one.when && conditionWords(one.when, undefined, []));
  return before.some((words) => words !== undefined && /^(?:first|second|third)\b/.test(words)) ? 'then' : 'otherwise';
}

/** The name of the standard's own episode. */
export function episodeName(version: Version): string | undefined {
  if (version.shape === 'every' || version.shape === 'current') return version.while.kind === 'episode' ? version.while.episode : undefined;
  if (version.shape === 'within') return episodeOf(version.after)?.name;
  return version.shape === 'approved' ? episodeOf(version.of)?.name : undefined;
}

/** The types of the entries that may start the clock. */
export function anchorNames(version: Version): string[] {
  if (version.shape === 'within') return anchoringTypes(version.after).map((type) => type.name);
  if (version.shape === 'approved') return anchoringTypes(version.of).map((type) => type.name);
  return version.shape === 'recorded' || version.shape === 'shows' ? version.of.map((matcher) => matcher.entry) : [];
}

function measured({ measure }: Version & { readonly shape: 'at-most' | 'at-least' }): ListedLimit[] {
  switch (measure.kind) {
    case 'count-per':
      return [{ n: measure.n, unit: 'count' }, listed(measure.per)];
    case 'length-of':
      return [listed(measure.limit)];
    default:
      return [{ n: measure.n, unit: 'count' }];
  }
}

function listed(limit: Limit, phase?: string): ListedLimit {
  const n = limit.unit === 'age' ? limit.n + (limit.months ?? 0) / 12 : limit.n;
  return { n, unit: limit.unit, ...(phase !== undefined && { phase }) };
}
