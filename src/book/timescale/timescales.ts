import { type Limit, limitText } from '../../calendar/index.ts';
import type { Version } from '../../engine/index.ts';
import type { NumberedChapter, NumberedStandard } from '../numbering.ts';

/** How a limit is counted: on from something, again and again, or back from something. */
export type Way = 'within' | 'every' | 'before' | 'shown';

/** One limit of one chapter, in its own unit, with the standards that have it. */
export interface Timescale {
  readonly way: Way;
  /** '10 working days'. */
  readonly limit: string;
  /** About how many days it is, to place it along the scale; absent for an age. */
  readonly days?: number;
  readonly numbers: readonly string[];
}

/** The timescales of one chapter, the shortest first. */
export interface ChapterTimescales {
  readonly name: string;
  readonly timescales: readonly Timescale[];
}

interface Timed {
  readonly way: Way;
  readonly limit: Limit;
  readonly of: string;
}

/**
 * Every timed standard, by chapter and limit. What an entry must show has its time from the writing up of that entry, most often the same
 * for all; it stands together at the end. Without a limit of its own it is not timed.
 */
export function timescalesOf(chapters: readonly NumberedChapter[]): ChapterTimescales[] {
  const timed = chapters.map(({ number, name, standards }) => ({ name: `${number} ${name}`, limits: standards.flatMap(limitsOf) }));
  const shown = timed.flatMap(({ limits }) => limits.filter(({ way }) => way === 'shown'));
  return [
    ...timed.map(({ name, limits }) => ({ name, timescales: together(limits.filter(({ way }) => way !== 'shown')) })),
    { name: 'What an entry must show', timescales: together(shown) },
  ].filter(({ timescales }) => timescales.length > 0);
}

function limitsOf({ standard, number }: NumberedStandard): Timed[] {
  const version = standard.versions.at(-1);
  return version === undefined ? [] : limitsIn(version).map((limit) => ({ way: wayOf(version), limit, of: number }));
}

/** One timescale for all that have the same limit, counted the same way. */
function together(limits: readonly Timed[]): Timescale[] {
  const timescales = [...Map.groupBy(limits, ({ way, limit }) => `${way} ${limitText(limit)}`).values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const days = daysOf(first.limit);
    const numbers = [...new Set(those.map(({ of }) => of))];
    return [{ way: first.way, limit: shortText(first.limit), ...(days !== undefined && { days }), numbers }];
  });
  return timescales.toSorted((one, other) => (one.days ?? Infinity) - (other.days ?? Infinity));
}

function wayOf(version: Version): Way {
  if (version.shape === 'every' || version.shape === 'current' || 'measure' in version) return 'every';
  if (version.shape === 'shows') return 'shown';
  return version.shape === 'before' || ('backFrom' in version && version.backFrom !== undefined) ? 'before' : 'within';
}

function limitsIn(version: Version): Limit[] {
  if ('measure' in version) {
    const { measure } = version;
    if (measure.kind === 'count-per') return [measure.per];
    return measure.kind === 'length-of' ? [measure.limit] : [];
  }
  const limits = version.rows.map(({ limit }) => limit).filter(({ unit }) => unit !== 'count');
  if (version.shape === 'shows') return limits.filter(({ n }) => n > 0);
  return version.shape === 'current' && version.first !== undefined ? [version.first, ...limits] : limits;
}

/** On average; only the place of a mark on the scale comes of it, never a due date. */
const DAYS = {
  hours: 1 / 24,
  'working-days': 7 / 5,
  days: 1,
  weeks: 7,
  months: 365.25 / 12,
  'calendar-months': 365.25 / 12,
  years: 365.25,
  terms: 365.25 / 3,
  clock: 1,
} as const;

function daysOf({ unit, n, of }: Limit): number | undefined {
  if (unit === 'age' || unit === 'count') return undefined;
  return n * (unit === 'clock' && of === 'working-days' ? DAYS['working-days'] : DAYS[unit]);
}

function shortText(limit: Limit): string {
  return limitText(limit)
    .replace(/^the same/, 'same')
    .replace(/^each /, 'each ')
    .replace(/ before$/, '');
}
