/** What a version asks, put in one form whatever its shape: what starts its clock, what stops it, and within which limits. */
import type { Anchor, Condition, Counting, FieldTest, Matcher, Row, Version, Where } from '../../engine/index.ts';
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { EPISODE_KINDS } from '../../record/episode-kinds.ts';
import type { Way } from './later.ts';

export type Start =
  /** The start of an episode; `once` where only the first interval is asked. */
  | { readonly kind: 'episode'; readonly episode: string; readonly once: boolean }
  | { readonly kind: 'entries'; readonly matchers: readonly Matcher[] }
  /** A birthday, the later of two, a date in a field: alike only where they are the same. */
  | { readonly kind: 'other'; readonly anchor: Anchor };

export interface Clock {
  readonly start: Start;
  readonly way: Way;
  /** What is counted: what meets it, or the name of what must be shown or of the date that must be given. */
  readonly metBy: readonly Matcher[];
  readonly shown?: Where;
  readonly given?: string;
  /** What excuses it. */
  readonly unless: readonly Matcher[];
  readonly take: 'each' | 'first' | 'last';
  /** From when the limit is counted, where not from the start; alike only where they are the same. */
  readonly counted: Counting;
  readonly applies?: Condition;
  readonly rows: readonly Row[];
}

/** The clock of a version; undefined for what is a count and not a matter of time. */
export function clockOf(version: Version): Clock | undefined {
  const all = { way: 'on' as const, unless: [], take: 'each' as const, counted: {}, ...(version.applies && { applies: version.applies }) };
  switch (version.shape) {
    case 'every':
    case 'current': {
      if (version.while.kind === 'life') return undefined;
      const { episode, where } = version.while;
      const first = version.shape === 'current' && version.first !== undefined ? [{ when: NEVER_MET, limit: version.first }] : [];
      const rows = [...first, ...version.rows];
      return {
        ...all,
        start: { kind: 'episode', episode, once: false },
        metBy: version.metBy,
        rows,
        ...narrowed(all.applies, episode, where),
      };
    }
    case 'within':
    case 'approved': {
      const { countingFrom, backFrom } = version;
      const anchor = version.shape === 'within' ? version.after : version.of;
      const { start, where } = startOf(anchor);
      const rows = start.kind === 'episode' ? version.rows.map(onlyFirst) : version.rows;
      return {
        ...all,
        start,
        metBy: version.metBy,
        unless: version.unless,
        take: version.shape === 'within' ? version.take : 'each',
        counted: { ...(countingFrom && { countingFrom }), ...(backFrom !== undefined && { backFrom }) },
        rows: ageFromBirthday(rows, anchor),
        ...(start.kind === 'episode' && narrowed(all.applies, start.episode, where)),
      };
    }
    case 'before':
      return { ...all, start: { kind: 'entries', matchers: version.before }, way: 'back', metBy: version.metBy, rows: version.rows };
    case 'recorded':
      return { ...all, start: { kind: 'entries', matchers: version.of }, metBy: [], given: version.what, rows: version.rows };
    case 'shows':
      return { ...all, start: { kind: 'entries', matchers: version.of }, metBy: [], shown: version.must, rows: version.rows };
    case 'at-most':
    case 'at-least': {
      const { measure } = version;
      if (measure.kind !== 'length-of' || version.shape === 'at-least') return undefined;
      const metBy = (EPISODE_KINDS.get(measure.episode)?.closes ?? []).map(({ entry }) => ({ entry }));
      return {
        ...all,
        start: { kind: 'episode', episode: measure.episode, once: true },
        metBy,
        rows: [onlyFirst({ limit: measure.limit })],
      };
    }
  }
}

const NEVER_MET: Condition = { kind: 'met', under: 1 };

function onlyFirst(row: Row): Row {
  return { ...row, when: row.when === undefined ? NEVER_MET : { kind: 'all', of: [NEVER_MET, row.when] } };
}

/** An episode that must start in some way is one that is so, for want of knowing how it went on. */
function narrowed(
  applies: Condition | undefined,
  episode: string,
  where: Readonly<Record<string, FieldTest>> | undefined,
): { applies?: Condition } {
  if (where === undefined) return applies === undefined ? {} : { applies };
  const started: Condition = { kind: 'of', episode, tests: where };
  return { applies: applies === undefined ? started : { kind: 'all', of: [started, applies] } };
}

/** An entry that does nothing but open an episode starts the clock that the episode starts. */
function startOf(anchor: Anchor): { start: Start; where?: Readonly<Record<string, FieldTest>> } {
  if (anchor.kind === 'start-of') {
    const { episode, where } = anchor;
    return { start: { kind: 'episode', episode, once: true }, ...(where && { where }) };
  }
  if (anchor.kind !== 'entries') return { start: { kind: 'other', anchor } };
  const [only] = anchor.matchers;
  const opened = anchor.matchers.length === 1 && only?.where === undefined ? openedOnlyBy(only?.entry) : undefined;
  if (opened !== undefined) return { start: { kind: 'episode', episode: opened, once: true } };
  return { start: { kind: 'entries', matchers: anchor.matchers } };
}

function openedOnlyBy(entry: string | undefined): string | undefined {
  if (entry === undefined || !ENTRY_TYPES.has(entry)) return undefined;
  const opened = [...EPISODE_KINDS.values()].filter(({ opens }) => opens.some((cue) => cue.entry === entry));
  const [only] = opened;
  return opened.length === 1 && only?.opens.length === 1 && only.opens[0]?.unless === undefined && only.opens[0]?.where === undefined
    ? only.name
    : undefined;
}

/** Counted from a birthday, an age is so many months. */
function ageFromBirthday(rows: readonly Row[], anchor: Anchor): readonly Row[] {
  if (anchor.kind !== 'birthday') return rows;
  return rows.map((row) => {
    if (row.limit.unit !== 'age') return row;
    const months = (row.limit.n - anchor.years) * 12 + (row.limit.months ?? 0) - anchor.months;
    return { ...row, limit: { n: months, unit: 'months' } };
  });
}
