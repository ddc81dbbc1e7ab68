/** A version of a standard in plain sentences: what is due, by when, and what counts. */
import { type Limit, limitText } from '../calendar/index.ts';
import type { Anchor, Bounded, Counting, Ending, Matcher, Row, Shows, VariedBy, Version } from '../engine/index.ts';
import { conditionWords } from './condition-words.ts';
import { anchorNames, episodeName, phaseOf } from './limits-of.ts';
import { anchorWords, entryWords, eitherOf, episodeWords, matchersWords, roleWords, whereWords, whileWords, withArticle } from './words.ts';

export interface VersionInWords {
  /** 'Due within 10 working days of the initial conference.' */
  readonly sentence: string;
  /** Each limit with when it speaks; a table has several. */
  readonly limits: readonly LimitInWords[];
  /** What would meet it, as a phrase. */
  readonly metBy?: string;
  /** Who may agree another interval or date for one child, and how far, as a phrase. */
  readonly variedBy?: string;
  /** Whom it applies to, what starts it again, what ends it: a sentence each. */
  readonly notes: readonly string[];
}

export interface LimitInWords {
  /** '10 working days', 'every 4 weeks', 'at most 18', 'each visit'. */
  readonly limit: string;
  /** 'first', 'then', 'aged 5 or over'; absent where it always speaks. */
  readonly when?: string;
  readonly clause?: string;
}

/** The version as a principal social worker would say it. */
export function versionInWords(version: Version): VersionInWords {
  const rows = 'rows' in version ? version.rows : [];
  const [only] = rows;
  return {
    sentence: sentenceOf(version, isTable(rows) ? undefined : only),
    limits: limitsInWords(version),
    ...('metBy' in version && { metBy: matchersWords(version.metBy) }),
    ...(version.variedBy !== undefined && { variedBy: variedWords(version.variedBy) }),
    notes: notesOf(version),
  };
}

/** Whether the limit depends on something. */
function isTable(rows: readonly Row[]): boolean {
  return rows.length > 1 || rows[0]?.when !== undefined;
}

function limitsInWords(version: Version): LimitInWords[] {
  if ('measure' in version) return [{ limit: boundWords(version) }];
  const first = version.shape === 'current' && version.first !== undefined ? [{ limit: limitText(version.first), when: 'first' }] : [];
  return [
    ...first,
    ...version.rows.map((row, index) => {
      const when = phaseOf(version, row, index);
      return {
        limit: version.shape === 'shows' && isSameDay(row.limit) ? eachOf(version.of) : limitAlone(version.shape, row.limit, when),
        ...(when !== undefined && { when }),
        ...(row.clause !== undefined && { clause: row.clause }),
      };
    }),
  ];
}

/** 'each visit or core group': what is asked of an entry is asked of every one. */
function eachOf(matchers: readonly Matcher[]): string {
  return `each ${eitherOf([...new Set(matchers.map(({ entry }) => entryWords(entry)))])}`;
}

function limitAlone(shape: Version['shape'], limit: Limit, when: string | undefined): string {
  if (shape === 'every' && when !== 'first') return everyText(limit);
  return shape === 'before' && limit.unit !== 'clock' && !isSameDay(limit) ? `${limitText(limit)} before` : limitText(limit);
}

function boundWords({ shape, measure }: Bounded): string {
  const bound = shape.replace('-', ' ');
  if (measure.kind === 'length-of') return `${bound} ${limitText(measure.limit)}`;
  return `${bound} ${measure.n}${measure.kind === 'count-per' ? ` ${perText(measure.per)}` : ''}`;
}

function variedWords({ entry, by, notLongerThan, onlyShorter }: VariedBy): string {
  const who = by === undefined ? '' : ` by ${eitherOf(by.map(roleWords))}`;
  return `${entryWords(entry)}${who}${notLongerThan === undefined ? '' : `, to no more than ${limitText(notLongerThan)}`}${onlyShorter === true ? ', to less time only' : ''}`;
}

function sentenceOf(version: Version, row: Row | undefined): string {
  switch (version.shape) {
    case 'within':
      return `Due ${fromWords(version, version.after, row)}.`;
    case 'approved':
      return `Decided ${fromWords(version, version.of, row)}.`;
    case 'every':
      return `Due ${row === undefined ? 'by this table' : everyText(row.limit)} ${whileWords(version.while)}.`;
    case 'before':
      return `Due ${row === undefined ? 'before' : beforeText(row.limit)} ${matchersWords(version.before)}${row === undefined ? ', by this table' : ''}.`;
    case 'recorded':
      return `${version.what === 'recorded' ? 'Written up' : `“${version.what.replaceAll('-', ' ')}” given`} ${row === undefined ? 'after' : joined(row.limit)} ${matchersWords(version.of)}${row === undefined ? ', by this table' : ''}.`;
    case 'current':
      return currentSentence(version, row);
    case 'shows':
      return showsSentence(version, row);
    case 'at-least':
    case 'at-most':
      return boundedSentence(version);
  }
}

function showsSentence({ of, must }: Shows, row: Row | undefined): string {
  const shown = whereWords(
    must,
    of.map((matcher) => matcher.entry),
  );
  const by = row === undefined ? ', by this table' : lateShowing(row.limit);
  // "Each assessment sets out: …" needs no other verb.
  const hasItsVerb = by === '' && /^(?:sets out|covered): /.test(shown);
  return `Each ${matchersWords(of)} ${hasItsVerb ? '' : `shows${by}: `}${shown}.`;
}

function currentSentence(version: Version & { readonly shape: 'current' }, row: Row | undefined): string {
  const document = matchersWords(version.metBy);
  const first = version.first === undefined ? '' : ` ${withinText(version.first)} of its start`;
  const fresh =
    version.rows.length === 0 ? '' : row === undefined ? ', kept fresh by this table' : `, never older than ${limitText(row.limit)}`;
  return `There is ${withArticle(document)}${first} ${whileWords(version.while)}${fresh}.`;
}

function boundedSentence({ shape, measure }: Bounded): string {
  const bound = shape === 'at-most' ? 'At most' : 'At least';
  switch (measure.kind) {
    case 'count-per':
      return `${bound} ${measure.n} of ${matchersWords(measure.count)} ${perText(measure.per)} ${whileWords(measure.while)}.`;
    case 'count-until':
      return `${bound} ${measure.n} of ${matchersWords(measure.count)} between ${anchorWords(measure.after)} and ${matchersWords(measure.until)}.`;
    case 'length-of':
      return `${bound} ${limitText(measure.limit)} of ${episodeWords(measure.episode)}.`;
    case 'count-open':
      return `${bound} ${measure.n} of ${episodeWords(measure.episode)} open at once.`;
  }
}

function notesOf(version: Version): string[] {
  const notes: string[] = [];
  if (version.applies !== undefined) notes.push(`Applies: ${conditionWords(version.applies, episodeName(version), anchorNames(version))}.`);
  if (version.shape === 'within' && version.take === 'last') notes.push('Where it starts again before it is met, the last start counts.');
  if (version.shape === 'within' && version.take === 'first') notes.push('Where it starts again before it is met, the first start counts.');
  if (version.shape === 'before' && version.plannedBy.length > 0)
    notes.push(
      `Until it is held, counted from the ${eitherOf(
        version.plannedBy.map(({ matcher, field }) => `${field.replaceAll('-', ' ')} given in ${entryWords(matcher.entry)}`),
      )}.`,
    );
  if (version.shape === 'shows' && version.or.length > 0) notes.push(`Also shown by an entry of its own: ${matchersWords(version.or)}.`);
  if (version.shape === 'approved' && version.ifSilent) notes.push('Silence until then counts as agreement.');
  notes.push(...endingNotes(endingsOf(version).map(endingWords), 'unless' in version ? version.unless : []));
  return notes;
}

function endingsOf(version: Version): readonly Ending[] {
  if ('endsWhen' in version) return version.endsWhen;
  return 'measure' in version && 'endsWhen' in version.measure ? version.measure.endsWhen : [];
}

function endingWords(ending: Ending): string {
  return ending.kind === 'entry' ? matchersWords([ending.matcher]) : `the end of ${episodeWords(ending.episode)}`;
}

function endingNotes(endings: readonly string[], unless: readonly Matcher[]): string[] {
  return [
    ...(endings.length === 0 ? [] : [`Ends with: ${eitherOf(endings)}.`]),
    ...(unless.length === 0 ? [] : [`Not owed where there is: ${matchersWords(unless)}.`]),
  ];
}

/** By when, and of what: counted from what starts it, from something earlier, or back from a date that it names. */
function fromWords({ backFrom, countingFrom }: Counting, starts: Anchor, row: Row | undefined): string {
  const start = anchorWords(starts);
  const table = row === undefined ? ', by this table' : '';
  if (backFrom !== undefined)
    return `${row === undefined ? 'before' : beforeText(row.limit)} the ${backFrom.replaceAll('-', ' ')} given in ${start}${table}`;
  const counted = row === undefined ? 'after' : joined(row.limit);
  return countingFrom === undefined
    ? `${counted} ${start}${table}`
    : `${counted} ${anchorWords(countingFrom)}, once there is ${withArticle(start)}${table}`;
}

/** 'within 10 working days of', 'on the same day as', 'by age 16 after'; what follows is where the count starts. */
function joined(limit: Limit): string {
  if (isSameDay(limit)) return `on ${limitText(limit)} as`;
  if (limit.next !== undefined || limit.unit === 'age') return `${withinText(limit)} after`;
  return limit.unit === 'calendar-months' || limit.unit === 'terms' ? `${withinText(limit)} after` : `${withinText(limit)} of`;
}

function withinText(limit: Limit): string {
  if (isSameDay(limit)) return `on ${limitText(limit)}`;
  if (limit.next !== undefined) return `at ${limitText(limit)}`;
  switch (limit.unit) {
    case 'age':
      return `by ${limitText(limit)}`;
    case 'calendar-months':
      return limit.n === 1 ? 'by the end of the next calendar month' : `by the end of the calendar month ${limit.n} months on`;
    case 'terms':
      return limit.n === 1 ? 'by the end of the next school term' : `within ${limit.n} school terms`;
    case 'clock':
      return limitText(limit);
    default:
      return `within ${limitText(limit)}`;
  }
}

function everyText(limit: Limit): string {
  if (isSameDay(limit)) return `on ${limitText(limit)}`;
  if (limit.unit === 'calendar-months' || limit.unit === 'terms') return limit.n === 1 ? limitText(limit) : `every ${limitText(limit)}`;
  return limit.n === 1 ? `every ${limitText(limit).replace(/^1 /, '')}` : `every ${limitText(limit)}`;
}

/** 'in each year', 'in every 6 weeks', 'in each calendar month'. */
function perText(limit: Limit): string {
  if (limit.n === 1) return `in each ${limitText(limit).replace(/^(?:1|each) /, '')}`;
  return `in every ${limitText(limit)}`;
}

function beforeText(limit: Limit): string {
  if (limit.unit === 'clock') return limitText(limit);
  return isSameDay(limit) ? `on ${limitText(limit)} as` : `at least ${limitText(limit)} before`;
}

function lateShowing(limit: Limit): string {
  return isSameDay(limit) ? '' : `, ${withinText(limit)}`;
}

function isSameDay(limit: Limit): boolean {
  return limit.n === 0 && (limit.unit === 'days' || limit.unit === 'working-days');
}
