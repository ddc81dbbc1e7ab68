/** How each pack answers a named question. */
import type { WorkingCalendar } from '../../calendar/index.ts';
import type { Limit } from '../../calendar/index.ts';
import type { Standard, Version, Where } from '../../engine/index.ts';
import { clashesIn } from '../lint/clashes.ts';
import { type Said, saidBy } from '../lint/said.ts';
import { type Span, spanOf } from '../against-statute/later.ts';
import type { LoadedPack } from '../pack.ts';
import { type LimitInWords, versionInWords, type VersionInWords } from '../sentence.ts';
import { conditionWords } from '../condition-words.ts';
import { anchorNames, episodeName } from '../limits-of.ts';
import { anchorWords, matchersWords, whereWords, whileWords } from '../words.ts';
import type { NamedQuestion } from './question.ts';
import { rowsSpeaking } from './rows.ts';
import { answersTo, meeting } from './selects.ts';
import { strictestAmong } from './strictest.ts';

export interface FoundRow extends LimitInWords {
  /** How long it comes to, where it is a length of time. */
  readonly span?: Span;
}

/** One standard that answers. */
export interface Found {
  readonly standard: Standard;
  readonly words: VersionInWords;
  /** Its limits, as far as they belong to the question; none for what must be shown. */
  readonly rows: readonly FoundRow[];
  /** What it wants to see, in a phrase. */
  readonly wants: string;
  /** What it is counted from, or back from. */
  readonly from?: string;
  /** Whom or when it applies to, where not always. */
  readonly applies?: string;
}

/** Two limits of one document for one thing. */
export interface Contradiction {
  readonly stricter: Said;
  readonly other: Said;
  readonly byTurns: boolean;
}

export interface PackAnswer {
  readonly loaded: LoadedPack;
  /** Empty where the pack is silent. */
  readonly found: readonly Found[];
  readonly contradictions: readonly Contradiction[];
}

/** Packs counted from the same start, and which of them gives the least time. */
export interface Strictest {
  readonly among: readonly LoadedPack[];
  /** All where none differs; none where it depends on the child or on the day. */
  readonly strictest: readonly LoadedPack[];
  /** What they are counted from, in words, where there is more than one such group. */
  readonly from?: string;
}

export interface Answered {
  readonly question: NamedQuestion;
  /** Every pack, silent or not, in the order given. */
  readonly packs: readonly PackAnswer[];
  readonly strictest: readonly Strictest[];
}

/** Finds what every pack answers; `calendar` is the one by which limits in different units are compared. */
export function answerQuestion(question: NamedQuestion, packs: readonly LoadedPack[], calendar: WorkingCalendar): Answered {
  const answers = packs.map((loaded): PackAnswer => {
    const found = standardsAnswering(question, loaded).flatMap((one) => foundBy(one, question, calendar));
    return { loaded, found, contradictions: isOfTime(question) ? contradictionsIn(found, loaded.calendar) : [] };
  });
  return { question, packs: answers, strictest: isOfTime(question) ? strictestOf(question, answers, calendar) : [] };
}

/** The standards of a pack that answer: of those that fit, those that have something to say at the time asked about. */
export function standardsAnswering(question: NamedQuestion, { pack }: LoadedPack): Standard[] {
  return pack.standards.filter((standard) => {
    const version = standard.versions.at(-1);
    if (version === undefined || !answersTo(question, standard)) return false;
    return question.time === undefined || rowsSpeaking(version, question.time, versionInWords(version).limits.length).length > 0;
  });
}

/** Whether the answers are limits, and not people or contents. */
function isOfTime({ kind }: NamedQuestion): boolean {
  return kind === 'by-when' || kind === 'how-often' || kind === 'how-many';
}

function foundBy(standard: Standard, question: NamedQuestion, calendar: WorkingCalendar): Found[] {
  const version = standard.versions.at(-1);
  if (version === undefined) return [];
  const words = versionInWords(version);
  const speaking = rowsSpeaking(version, question.time, words.limits.length);
  const spans = limitsOf(version);
  const way = version.shape === 'before' ? 'back' : 'on';
  const rows = isOfTime(question)
    ? words.limits.flatMap((limit, index): FoundRow[] => {
        const length = spans[index];
        const span = length && spanOf(length, way, calendar);
        return speaking.includes(index) ? [{ ...limit, ...(span && { span }) }] : [];
      })
    : [];
  const from = isOfTime(question) ? startOf(version) : undefined;
  const applies = version.applies && conditionWords(version.applies, episodeName(version), anchorNames(version));
  return [
    {
      standard,
      words,
      rows,
      wants: wantsOf(version, words, question),
      ...(from !== undefined && { from }),
      ...(applies !== undefined && { applies }),
    },
  ];
}

/** Each limit of a version as a length of time, in the order in which they stand in words; counts have none. */
function limitsOf(version: Version): (Limit | undefined)[] {
  if ('measure' in version) return [version.measure.kind === 'length-of' ? version.measure.limit : undefined];
  const first = version.shape === 'current' && version.first !== undefined ? [version.first] : [];
  return [...first, ...version.rows.map(({ limit }) => limit)];
}

function wantsOf(version: Version, words: VersionInWords, question: NamedQuestion): string {
  if (version.shape === 'shows') {
    const fields = question.kind === 'who' ? question.find.flatMap(({ shows }) => shows ?? []) : [];
    return whereWords(
      only(version.must, fields),
      version.of.map(({ entry }) => entry),
    );
  }
  if (version.shape === 'recorded') return matchersWords(version.of);
  return words.metBy ?? matchersWords(meeting(version));
}

/** What is asked of these fields alone; of all where none is named. */
function only(must: Where, fields: readonly string[]): Where {
  if (fields.length === 0) return must;
  const kept = Object.entries(must.fields).filter(([name]) => fields.includes(name));
  const any = must.any?.filter((group) => Object.keys(group.fields).some((name) => fields.includes(name)));
  return { fields: Object.fromEntries(kept), ...(any !== undefined && any.length > 0 && { any }), ...(must.by && { by: must.by }) };
}

/** Two limits for one thing, where both belong to the question. */
function contradictionsIn(found: readonly Found[], calendar: WorkingCalendar): Contradiction[] {
  const isShown = (standard: Standard, row: number): boolean =>
    found.some((one) => one.standard === standard && one.rows.some((shown) => shown.limit === one.words.limits[row]?.limit));
  return clashesIn(
    found.map(({ standard }) => standard),
    calendar,
  ).flatMap(({ stricter, other, byTurns }) =>
    isShown(stricter.standard, stricter.row) && isShown(other.standard, other.row)
      ? [{ stricter: saidBy(stricter.standard, stricter.row), other: saidBy(other.standard, other.row), byTurns }]
      : [],
  );
}

function strictestOf({ time }: NamedQuestion, answers: readonly PackAnswer[], calendar: WorkingCalendar): Strictest[] {
  const speaking = answers.filter(({ found }) => found.length > 0);
  const groups = strictestAmong(
    speaking.map(({ loaded, found }) => ({ authority: loaded.pack.authority, standards: found.map(({ standard }) => standard) })),
    time,
    calendar,
  );
  const packsOf = (authorities: readonly string[]): LoadedPack[] =>
    speaking.map(({ loaded }) => loaded).filter(({ pack }) => authorities.includes(pack.authority));
  return groups.map(({ among, strictest }) => {
    const [one] = speaking.filter(({ loaded }) => loaded.pack.authority === among[0]);
    const from = groups.length === 1 ? undefined : one?.found[0]?.from;
    return { among: packsOf(among), strictest: packsOf(strictest), ...(from !== undefined && { from }) };
  });
}

/** What a version's clock is counted from, or back from. */
function startOf(version: Version): string | undefined {
  switch (version.shape) {
    case 'within':
      return anchorWords(version.after);
    case 'approved':
      return anchorWords(version.of);
    case 'every':
    case 'current':
      return version.while.kind === 'life' ? undefined : `the start of ${whileWords(version.while).replace(/^during /, '')}`;
    case 'before':
      return matchersWords(version.before);
    default:
      return undefined;
  }
}
