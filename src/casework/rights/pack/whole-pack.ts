import { ageOn, birthday, type Day, dayFrom, type Moment, parts } from '../../../calendar/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { compareEntries } from '../../../record/order.ts';
import type { Entry, FieldKind, SubjectRecord } from '../../../record/types.ts';
import type { Correction } from '../../../store/rights-of-people/index.ts';
import { asAt, episodeLines } from '../../child/child-facts.ts';
import { entryLine, type Known } from '../../child/entry-lines.ts';
import { CORRECTION_WORDS } from '../corrections/words.ts';
import { dateInWords } from '../words.ts';

/** Words of a record that can be hidden, whole or in part. */
export interface Passage {
  /** The entry they stand in; '~' before what is about the record as a whole. */
  readonly entry: string;
  /** A field's name; '~' before what an entry has besides its fields. */
  readonly part: string;
  readonly label: string;
  readonly text: string;
  /** Somebody's own sentences, or a name, as against a choice, a number or a date. */
  readonly written: boolean;
}

/** One entry, as the person it is about reads it. */
export interface PackEntry {
  readonly id: string;
  /** Hidden, nothing of the entry is left but that there is one. */
  readonly heading: Passage;
  /** That it was taken out, or replaced; in a sentence each. */
  readonly flags: readonly string[];
  readonly passages: readonly Passage[];
}

export interface PackYear {
  /** '2019, when you were 4 and then 5' */
  readonly heading: string;
  readonly year: number;
  readonly entries: readonly PackEntry[];
}

/** Everything that is held of one person, in the order it happened. */
export interface WholePack {
  readonly name: string;
  /** What was in place, and when: plans, periods of care, placements. */
  readonly plans: readonly Passage[];
  readonly years: readonly PackYear[];
  /** Where the record came from. */
  readonly sources: readonly Passage[];
}

/** The parts that entries have besides their fields. */
export const WHOLE = '~all';
const AUTHOR = '~by';
const WHY = '~reason';
/** What stands over the whole record. */
export const ABOUT_THE_RECORD = '~record';

export interface PackOf {
  readonly record: SubjectRecord;
  readonly corrections: readonly Correction[];
  readonly known: Known;
  /** Whether it is read by the person themselves: 'you', not their name. */
  readonly toThemselves: boolean;
  readonly asOf: Day;
}

/** The record in the words of whoever asked for it: amended and removed entries too, each saying so. */
export function wholePack(asked: PackOf): WholePack {
  const { record, asOf } = asked;
  const entries = record.entries.toSorted(compareEntries);
  const name = record.subject.name ?? record.subject.id;
  const years = Map.groupBy(entries, ({ occurred }) => parts(occurred.day).year);
  return {
    name,
    plans: planPassages(record, asOf),
    years: [...years].map(([year, those]) => ({
      year,
      heading: yearHeading(year, record.subject.born, asked.toThemselves ? undefined : name),
      entries: those.map((entry) => packEntry(entry, asked)),
    })),
    sources: record.sources.map((source, index) => ({
      entry: ABOUT_THE_RECORD,
      part: `source.${index + 1}`,
      label: 'Where it came from',
      text: source.holds === 'everything' ? source.name : `${source.name}, which held some kinds of entry and not others`,
      written: true,
    })),
  };
}

/** All that can be hidden, in the order it is read. */
export function passagesOf({ plans, years, sources }: WholePack): readonly Passage[] {
  return [...plans, ...years.flatMap((year) => year.entries.flatMap(({ heading, passages }) => [heading, ...passages])), ...sources];
}

function yearHeading(year: number, born: Day | undefined, name: string | undefined): string {
  if (born === undefined) return String(year);
  const [who, were] = name === undefined ? ['you', 'were'] : [name, 'was'];
  const birth = parts(born).year;
  if (year < birth) return `${year}, before ${who} ${were} born`;
  if (year === birth) return `${year}, when ${who} ${were} born`;
  const [first, last] = [ageOn(born, dayFrom(year, 1, 1)), ageOn(born, dayFrom(year, 12, 31))];
  // Whoever is born on the first day of a year is one age throughout it.
  return first === last || birthday(born, last) > dayFrom(year, 12, 31)
    ? `${year}, when ${who} ${were} ${last}`
    : `${year}, when ${who} ${were} ${first} and then ${last}`;
}

function packEntry(entry: Entry, { record, corrections, known }: PackOf): PackEntry {
  const type = getEntryType(entry.type);
  const line = entryLine(entry, known);
  const names = Object.keys(entry.fields);
  const passage = (part: string, label: string, text: string, written: boolean): Passage => ({
    entry: entry.id,
    part,
    label,
    text,
    written,
  });
  const what = entry.strikesOut === undefined ? type.label : `${type.label}: an entry was taken out`;
  return {
    id: entry.id,
    heading: passage(WHOLE, 'The whole entry', `${what}, ${momentInWords(entry.occurred)}`, false),
    flags: flagsOf(entry, record.entries),
    passages: [
      ...line.facts.map(({ label, value }, index) => {
        const name = names[index] ?? label;
        return passage(name, label, value, isWritten(type.fields[name]?.kind));
      }),
      ...(entry.reason === undefined ? [] : [passage(WHY, 'Why it was changed', entry.reason, true)]),
      passage(AUTHOR, 'Who wrote it', authorWords(line.by, line.role, entry.recorded), true),
      ...corrections.filter((one) => one.entry === entry.id).flatMap((one, index) => correctionPassages(one, index + 1, passage)),
    ],
  };
}

type Make = (part: string, label: string, text: string, written: boolean) => Passage;

function correctionPassages({ says, saidBy, saidOn, answers }: Correction, n: number, passage: Make): readonly Passage[] {
  return [
    passage(`~said.${n}`, `${saidBy} said this is wrong`, `${dateInWords(saidOn)}: ${says}`, true),
    ...answers.map((answer) =>
      passage(
        `~answer.${n}.${answer.nth}`,
        'What was decided',
        `${dateInWords(answer.on)}: ${CORRECTION_WORDS[answer.decision]} ${answer.because}`,
        true,
      ),
    ),
  ];
}

const NOT_SENTENCES: readonly (FieldKind | undefined)[] = ['yes-no', 'number', 'choice', 'choices', 'date', 'limit', 'role', 'standard'];

function isWritten(kind: FieldKind | undefined): boolean {
  return !NOT_SENTENCES.includes(kind);
}

function flagsOf(entry: Entry, entries: readonly Entry[]): readonly string[] {
  return [
    ...(entries.some(({ strikesOut }) => strikesOut === entry.id)
      ? ['This was taken out of the record later. It is shown as it was written.']
      : []),
    ...(entries.some(({ supersedes }) => supersedes === entry.id) ? ['This was changed later. It is shown as it was first written.'] : []),
    ...(entry.supersedes === undefined ? [] : ['This stands in the place of an earlier version.']),
  ];
}

function authorWords(by: string | undefined, role: string | undefined, recorded: Moment | undefined): string {
  const who = [by, role?.toLowerCase()].filter((one) => one !== undefined).join(', ');
  const when = recorded === undefined ? 'it is not known when' : `written down on ${dateInWords(recorded.day)}`;
  return `${who === '' ? 'It is not known who wrote it' : who}; ${when}`;
}

function momentInWords({ day, minute }: Moment): string {
  if (minute === undefined) return dateInWords(day);
  return `${dateInWords(day)} at ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function planPassages(record: SubjectRecord, asOf: Day): readonly Passage[] {
  return episodeLines(asAt(record, asOf))
    .toSorted((one, other) => one.from - other.from)
    .map(({ label, from, to, facts }, index) => ({
      entry: ABOUT_THE_RECORD,
      part: `plan.${index + 1}`,
      label,
      text: [
        `From ${dateInWords(from)} ${to === undefined ? 'and still so' : `to ${dateInWords(to)}`}.`,
        ...facts.map((fact) => `${fact.label}: ${fact.value}.`),
      ].join(' '),
      written: false,
    }));
}
