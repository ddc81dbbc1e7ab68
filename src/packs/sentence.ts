/** A version of a standard in plain sentences: what is due, by when, and what counts. */
import { type Limit, limitText } from '../calendar/index.ts';
import type { Matcher, Row, Version } from '../engine/index.ts';
import { conditionWords } from './condition-words.ts';
import { anchorNames, episodeName, phaseOf } from './limits-of.ts';
import { anchorWords, entryWords, eitherOf, episodeWords, matchersWords, roleWords, whereWords, whileWords } from './words.ts';

export interface VersionInWords {
  /** 'Due within 10 working days of the initial conference.' */
  readonly sentence: string;
  /** The rows of a table, where the limit depends on something. */
  readonly rows: readonly RowInWords[];
  /** What counts, whom it applies to, what ends or varies it: a sentence each. */
  readonly notes: readonly string[];
}

export interface RowInWords {
  /** 'first', 'then', 'aged 5 or over'. */
  readonly when: string;
  readonly limit: string;
  readonly clause?: string;
}

/** The version as a principal social worker would say it. */
export function versionInWords(version: Version): VersionInWords {
  const rows = 'rows' in version ? version.rows : [];
  const [only] = rows;
  const isTable = rows.length > 1 || only?.when !== undefined;
  return {
    sentence: sentenceOf(version, isTable ? undefined : only),
    rows: isTable && 'rows' in version ? rows.map((row, index) => rowInWords(version, row, index)) : [],
    notes: notesOf(version),
  };
}

function rowInWords(version: Version & { readonly rows: readonly Row[] }, row: Row, index: number): RowInWords {
  const when = phaseOf(version, row, index) ?? 'always';
  const recurs = version.shape === 'every' && when !== 'first';
  return { when, limit: recurs ? everyText(row.limit) : withinText(row.limit), ...(row.clause !== undefined && { clause: row.clause }) };
}

function sentenceOf(version: Version, row: Row | undefined): string {
  switch (version.shape) {
    case 'within':
      return `Due ${row === undefined ? 'after' : joined(row.limit)} ${anchorWords(version.after)}${row === undefined ? ', by this table' : ''}.`;
    case 'approved':
      return `Decided ${row === undefined ? 'after' : joined(row.limit)} ${anchorWords(version.of)}${row === undefined ? ', by this table' : ''}.`;
    case 'every':
      return `Due ${row === undefined ? 'by this table' : everyText(row.limit)} ${whileWords(version.while)}.`;
    case 'before':
      return `Due ${row === undefined ? 'before' : beforeText(row.limit)} ${matchersWords(version.before)}${row === undefined ? ', by this table' : ''}.`;
    case 'recorded':
      return `${version.what === 'recorded' ? 'Written up' : `“${version.what.replaceAll('-', ' ')}” given`} ${row === undefined ? 'after' : joined(row.limit)} ${matchersWords(version.of)}${row === undefined ? ', by this table' : ''}.`;
    case 'current':
      return currentSentence(version, row);
    case 'shows':
      return `Each ${matchersWords(version.of)} shows${row === undefined ? ', by this table' : lateShowing(row.limit)}: ${whereWords(version.must, version.of.map((matcher) => matcher.entry))}.`;
    case 'at-least':
    case 'at-most':
      return boundedSentence(version);
  }
}

function currentSentence(version: Version & { readonly shape: 'current' }, row: Row | undefined): string {
  const document = matchersWords(version.metBy);
  const first = version.first === undefined ? '' : ` ${withinText(version.first)} of its start`;
  const fresh = version.rows.length === 0 ? '' : row === undefined ? ', kept fresh by this table' : `, never older than ${limitText(row.limit)}`;
  return `There is a ${document}${first} ${whileWords(version.while)}${fresh}.`;
}

function boundedSentence({ shape, measure }: Version & { readonly shape: 'at-most' | 'at-least' }): string {
  const bound = shape === 'at-most' ? 'At most' : 'At least';
  switch (measure.kind) {
    case 'count-per':
      return `${bound} ${measure.n} of ${matchersWords(measure.count)} in each ${limitText(measure.per)} ${whileWords(measure.while)}.`;
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
  if ('metBy' in version && version.shape !== 'current') notes.push(`Met by: ${matchersWords(version.metBy)}.`);
  if (version.applies !== undefined) notes.push(`Applies: ${conditionWords(version.applies, episodeName(version), anchorNames(version))}.`);
  if (version.shape === 'within' && version.take === 'last') notes.push('Where it starts again before it is met, the last start counts.');
  if (version.shape === 'within' && version.take === 'first') notes.push('Where it starts again before it is met, the first start counts.');
  if (version.shape === 'before' && version.plannedBy !== undefined) notes.push(`Until it is held, counted from the ${version.plannedBy.field.replaceAll('-', ' ')} given in ${entryWords(version.plannedBy.matcher.entry)}.`);
  if (version.shape === 'approved' && version.ifSilent) notes.push('Silence until then counts as agreement.');
  if ('endsWhen' in version) notes.push(...endingNotes(version.endsWhen.map((ending) => (ending.kind === 'entry' ? matchersWords([ending.matcher]) : `the end of ${episodeWords(ending.episode)}`)), version.unless));
  if (version.variedBy !== undefined) {
    const { entry, by, notLongerThan } = version.variedBy;
    const who = by === undefined ? '' : ` by ${eitherOf(by.map(roleWords))}`;
    notes.push(`May be varied for one child by ${entryWords(entry)}${who}${notLongerThan === undefined ? '' : `, to no more than ${limitText(notLongerThan)}`}.`);
  }
  return notes;
}

function endingNotes(endings: readonly string[], unless: readonly Matcher[]): string[] {
  return [
    ...(endings.length === 0 ? [] : [`Ends with: ${eitherOf(endings)}.`]),
    ...(unless.length === 0 ? [] : [`Not owed where there is: ${matchersWords(unless)}.`]),
  ];
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
