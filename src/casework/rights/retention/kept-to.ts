import { ageOn, birthday, type Day } from '../../../calendar/index.ts';
import { deriveEpisodes } from '../../../record/derive-episodes.ts';
import { EPISODE_KINDS, getEpisodeKind } from '../../../record/episode-kinds.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { holds } from '../../../record/holds.ts';
import { inOrder } from '../../../record/order.ts';
import { standing } from '../../../record/standing.ts';
import type { Entry, Episode, SubjectRecord } from '../../../record/types.ts';
import type { CountedFrom, Keeping, RetentionRule } from '../../../packs/retention/index.ts';
import { dateInWords } from '../words.ts';

/** One rule that speaks of a record, with how its day was reached. */
export interface RuleWorking {
  readonly rule: RetentionRule;
  /** What in the record it speaks of. */
  readonly because: string;
  /** Counted from this day; absent where it cannot be told, or has not come. */
  readonly from?: { readonly what: string; readonly on: Day };
  /** The last day on which it must be kept. */
  readonly keptTo?: Day;
  /** Why there is no day yet. */
  readonly undated?: string;
}

/** How long one record is kept, and why. */
export interface Retention {
  readonly rules: readonly RuleWorking[];
  /** The last day on which the record must be kept, by the rule that keeps it longest; absent where there is no day yet. */
  readonly keptTo?: { readonly day: Day; readonly rule: RetentionRule };
  /** Why there is no day yet, a sentence each. */
  readonly undated: readonly string[];
  /** What could not have been in the record, coming from where it does, that would keep it longer. */
  readonly cautions: readonly string[];
}

/** Allocations begin and end with the work itself and keep nothing open by themselves. */
const NOT_WORK = ['allocation'];
const ADULT = 18;

/** Works out how long a record is kept as things stand on a day: every rule that speaks of it, the longest, and why. */
export function keptTo(record: SubjectRecord, rules: readonly RetentionRule[], asOf: Day): Retention {
  // What was taken out or replaced is still kept, but only what stands says what happened.
  const entries = inOrder(standing(record.entries, asOf));
  const episodes = deriveEpisodes(entries, EPISODE_KINDS, record.subject);
  const known: Known = { record, entries, episodes, asOf };
  const workings = rules.flatMap((rule) => workingOf(rule, known) ?? []);
  const open = openWork(known);
  const undated = [...(open === undefined ? [] : [open]), ...new Set(workings.flatMap(({ undated: why }) => why ?? []))];
  const longest = workings
    .flatMap(({ rule, keptTo: day }) => (day === undefined ? [] : [{ rule, day }]))
    .toSorted((one, other) => other.day - one.day)[0];
  return {
    rules: workings,
    ...(longest !== undefined && undated.length === 0 && { keptTo: longest }),
    undated: workings.length === 0 ? ['No rule says how long a record of this kind is kept.'] : undated,
    cautions: cautionsOf(rules, known),
  };
}

interface Known {
  readonly record: SubjectRecord;
  readonly entries: readonly Entry[];
  readonly episodes: readonly Episode[];
  readonly asOf: Day;
}

function workingOf(rule: RetentionRule, known: Known): RuleWorking | undefined {
  const because = speaksBecause(rule, known);
  if (because === undefined) return undefined;
  const { keep, died } = keepingOf(rule, known);
  const start = startOf(keep.from, known);
  if ('undated' in start) return { rule, because, undated: start.undated };
  return {
    rule,
    because: died ? `${because} The child died before 18.` : because,
    from: start,
    // Whoever was born on 29 February, and what happened then, is counted to 1 March: never a day short.
    keptTo: birthday(start.on, keep.years),
  };
}

function speaksBecause({ about, episodes, entries }: RetentionRule, known: Known): string | undefined {
  if (known.record.subject.kind !== about) return undefined;
  if (episodes.length === 0 && entries.length === 0) return 'It speaks of every record of this kind.';
  const episode = known.episodes.findLast(({ kind }) => episodes.includes(kind));
  if (episode !== undefined) return `${getEpisodeKind(episode.kind).label}, from ${dateInWords(episode.from)}.`;
  const entry = known.entries.findLast(({ type }) => entries.includes(type));
  return entry && `${getEntryType(entry.type).label}, ${dateInWords(entry.occurred.day)}.`;
}

function keepingOf(rule: RetentionRule, known: Known): { readonly keep: Keeping; readonly died: boolean } {
  const { born } = known.record.subject;
  const death = deathIn(known);
  const young = death !== undefined && born !== undefined && ageOn(born, death.occurred.day) < ADULT;
  return young && rule.diedUnder18 !== undefined ? { keep: rule.diedUnder18, died: true } : { keep: rule.keep, died: false };
}

type Start = { readonly what: string; readonly on: Day } | { readonly undated: string };

function startOf(from: CountedFrom, known: Known): Start {
  if (from === 'birth') {
    const { born } = known.record.subject;
    return born === undefined ? { undated: 'The date of birth is not known.' } : { what: 'The birth', on: born };
  }
  if (from === 'death') {
    const death = deathIn(known);
    return death === undefined ? { undated: 'No death is recorded.' } : { what: 'The death', on: death.occurred.day };
  }
  if (from === 'last-entry') {
    const last = known.record.entries.reduce<Day | undefined>(
      (latest, entry) => Math.max(latest ?? -Infinity, dayWritten(entry)),
      undefined,
    );
    return last === undefined ? { undated: 'Nothing has been written in it.' } : { what: 'The last thing written', on: last };
  }
  if ('last' in from) {
    const last = known.entries.findLast(({ type }) => type === from.last);
    const what = getEntryType(from.last).label;
    return last === undefined ? { undated: `${what}: none is recorded.` } : { what, on: last.occurred.day };
  }
  return endOf(from.endOf, known);
}

function endOf(kind: string, { episodes }: Known): Start {
  const all = episodes.filter((one) => one.kind === kind);
  const label = getEpisodeKind(kind).label;
  const ends = all.flatMap(({ to }) => to ?? []);
  if (ends.length < all.length) return { undated: `${label}: it has not ended.` };
  return ends.length === 0
    ? { undated: `${label}: none is recorded.` }
    : { what: `The end of: ${label.toLowerCase()}`, on: Math.max(...ends) };
}

function dayWritten({ occurred, recorded }: Entry): Day {
  return Math.max(occurred.day, recorded?.day ?? occurred.day);
}

function deathIn({ entries }: Known): Entry | undefined {
  return entries.find(({ type }) => getEntryType(type).closesRecord === true);
}

function openWork({ episodes, asOf }: Known): string | undefined {
  const open = episodes.find(({ kind, to }) => (to === undefined || to > asOf) && !NOT_WORK.includes(kind));
  return open && `${getEpisodeKind(open.kind).label} is still open.`;
}

/** Silence of a source is not a fact: a record from a file that never holds care cannot show that a child was not in care. */
function cautionsOf(rules: readonly RetentionRule[], { record }: Known): readonly string[] {
  const { sources, subject } = record;
  if (sources.length === 0) return [];
  return rules
    .filter(({ standing: by, about }) => by === 'law' && about === subject.kind)
    .filter(({ episodes, entries }) => episodes.length + entries.length > 0)
    .filter(({ episodes, entries }) => {
      const cues = [...entries, ...episodes.flatMap((kind) => getEpisodeKind(kind).opens.map(({ entry }) => entry))];
      return !sources.some((source) => cues.some((type) => holds(source, type, undefined)));
    })
    .map(
      ({ title }) =>
        `The files this record came from could not show: ${title.charAt(0).toLowerCase()}${title.slice(1)}. Look elsewhere before it is destroyed.`,
    );
}
