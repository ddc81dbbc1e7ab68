/** What a council's own standards ask and no story tells: done as a good team does it, mostly in time, now and then late or not at all. */
import { ageOn, type Day, type WorkingCalendar } from '../calendar/index.ts';
import { type Expectation, judge, type Matcher, type Pack, type Standard, type Version, type Where } from '../engine/index.ts';
import { findEntryType } from '../record/entry-types.ts';
import { EPISODE_KINDS } from '../record/episode-kinds.ts';
import { inOrder } from '../record/order.ts';
import { chainOf } from '../record/standing.ts';
import type { Entry, FieldDeclaration, Fields, FieldValue, Subject } from '../record/types.ts';
import { chanceOf } from './chance.ts';
import type { Household } from './demonstrate.ts';
import { WRITTEN_AT_ONCE } from './kept-at-once.ts';
import { fieldsThatShow, shownBetter, somethingIn } from './shown.ts';
import { wordsOf } from './words/child-words.ts';

export interface Keeping {
  readonly pack: Pack;
  readonly seed: string;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
}

/** Doing one thing makes another due: the minutes of a meeting are sent when it has been held. */
const ROUNDS = 3;
/** What fell due longer ago than this is left as it was: nobody looks for it in a demonstration. */
const LOOKED_BACK = 8000;
const IN_TIME = 0.93;
const LATE = 0.04;
const CAUGHT_UP_WITH = 150;
const NOTHING_TOLD: ReadonlySet<string> = new Set();

/** The household with its people's records kept to the standards; the same household and standards give the same records. */
export function keptTo(household: Household, keeping: Keeping): Household {
  const told = new Set(household.entries.map((entry) => entry.type));
  let { entries } = household;
  let { pack } = keeping;
  for (let round = 0; round < ROUNDS; round++) {
    const made = household.subjects.flatMap((subject) => owedBy(subject, entries, told, { ...keeping, pack }, round));
    if (made.length === 0) break;
    entries = merged(entries, made);
    pack = speakingOf(new Set(made.map((entry) => entry.type)), keeping.pack);
  }
  return { ...household, entries: inOrder(entries) };
}

/** The standards that speak of any of these types: only they can have come to ask something more. */
function speakingOf(types: ReadonlySet<string>, pack: Pack): Pack {
  return { ...pack, standards: pack.standards.filter((standard) => [...typesIn(standard)].some((type) => types.has(type))) };
}

const TYPES_IN = new WeakMap<Standard, ReadonlySet<string>>();

function typesIn(standard: Standard): ReadonlySet<string> {
  const known = TYPES_IN.get(standard);
  if (known !== undefined) return known;
  const types = new Set([...JSON.stringify(standard.versions).matchAll(/"entry":"([^"]+)"/g)].map(([, type = '']) => type));
  TYPES_IN.set(standard, types);
  return types;
}

/** New entries, and the same ones telling more; of two that tell more of one, both are kept. */
function merged(entries: readonly Entry[], made: readonly Entry[]): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of made) {
    const before = byId.get(entry.id);
    byId.set(entry.id, before === undefined ? entry : { ...before, fields: shownBetter(before.fields, entry.fields) });
  }
  return [...byId.values()];
}

function owedBy(subject: Subject, all: readonly Entry[], told: ReadonlySet<string>, keeping: Keeping, round: number): Entry[] {
  const { pack, asOf, calendar, seed } = keeping;
  const entries = all.filter((entry) => entry.subjects.includes(subject.id));
  const versions = new Map(pack.standards.map((standard) => [standard.id, standard.versions]));
  const made: Entry[] = [];
  for (const one of judge({ subject, entries, sources: [] }, pack, { asOf, calendar })) {
    const version = versions.get(one.standard)?.find(({ from }) => from === one.version);
    if (version === undefined || !isLeftUndone(one, asOf)) continue;
    const fate = chanceOf(`${seed}/${one.key}`).next();
    // What was left long ago was mostly caught up with, told in the stories or not: only some of what fell due lately is still to be done.
    const isLongAgo = (one.due?.day ?? asOf) < asOf - CAUGHT_UP_WITH;
    if (fate > IN_TIME + LATE && !isLongAgo) continue;
    made.push(
      ...doneFor(one, version, {
        subject,
        entries,
        told: isLongAgo ? NOTHING_TOLD : told,
        keeping,
        round,
        late: fate > IN_TIME,
        isLongAgo,
      }),
    );
  }
  return made;
}

function isLeftUndone({ state, due, late }: Expectation, asOf: Day): boolean {
  const undone = state === 'overdue' || state === 'met-late' || (state === 'lapsed' && late !== undefined);
  return undone && due !== undefined && due.day > asOf - LOOKED_BACK && due.day <= asOf;
}

interface Doing {
  readonly entries: readonly Entry[];
  readonly told: ReadonlySet<string>;
  readonly keeping: Keeping;
  readonly round: number;
  readonly subject: Subject;
  readonly late: boolean;
  readonly isLongAgo: boolean;
}

/** An entry that shows what it left out, an entry that was nearly right put right, or a new one. */
function doneFor(one: Expectation, version: Version, doing: Doing): Entry[] {
  if (version.shape === 'shows') {
    const entry = doing.entries.find(({ id }) => id === one.openedBy);
    return entry === undefined || (doing.late && !doing.isLongAgo)
      ? []
      : versionsOf(entry, doing.entries).flatMap((told) => showing(told, version.must, doing));
  }
  if (one.state === 'met-late') return [];
  const wanted = metByOf(version);
  const nearly = one.rejected
    .filter(({ why }) => why === 'field')
    .flatMap(({ entry: id }) => doing.entries.find((entry) => entry.id === id) ?? []);
  for (const entry of nearly) {
    const matcher = wanted.find((wish) => wish.entry === entry.type && wish.where !== undefined);
    const better = matcher?.where === undefined ? [] : showing(entry, matcher.where, doing);
    if (better.length > 0) return better;
  }
  const [matcher] = wanted.filter(({ entry }) => !doing.told.has(entry) && isOnlyAnAct(entry));
  return matcher === undefined ? [] : datesOf(one, version, doing).map((day, n) => newEntry(one, matcher, day, n, doing));
}

/** The entry and the earlier versions it stands in place of: it was shown from the first. */
function versionsOf(entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  return entry.supersedes === undefined ? [entry] : chainOf(entry, new Map(entries.map((one) => [one.id, one])));
}

function showing(entry: Entry, where: Where, doing: Doing): Entry[] {
  const fields = fieldsThatShow(where, entry, saidBy(doing, entry));
  return fields === undefined ? [] : [{ ...entry, fields: { ...entry.fields, ...fields } }];
}

const TALKS_FROM = 3;

/** What the child may have said that day; a baby says nothing that could be written in quotation marks. */
function saidBy({ subject, keeping }: Doing, { id, occurred }: Entry): string | undefined {
  if (subject.kind !== 'child' || subject.born === undefined || occurred.day < subject.born) return undefined;
  const years = ageOn(subject.born, occurred.day);
  return years < TALKS_FROM ? undefined : wordsOf(chanceOf(`${keeping.seed}/${id}/words`), years);
}

function metByOf(version: Version): readonly Matcher[] {
  if ('metBy' in version) return version.metBy;
  return 'measure' in version && 'count' in version.measure && version.shape === 'at-least' ? version.measure.count : [];
}

const STRUCTURAL: ReadonlySet<string> = new Set(
  [...EPISODE_KINDS.values()].flatMap((kind) => [
    ...[...kind.opens, ...kind.closes].map((cue) => cue.entry),
    ...Object.values(kind.attributes)
      .flat()
      .map((source) => source.entry),
  ]),
);

/** What a childhood is told by: only the stories say that it happened. */
const ONLY_TOLD: ReadonlySet<string> = new Set([
  // The stories tell no review of a series of short breaks, and it has to have some.
  ...[...WRITTEN_AT_ONCE].filter((type) => type !== 'care-review'),
  'assessment-completed',
  'visit',
  'core-group',
  'child-in-need-meeting',
  'child-in-need-review',
  'case-supervision',
  'personal-supervision',
]);

/** Whether writing it changes nothing else: it begins no period, ends none and closes nothing. */
function isOnlyAnAct(type: string): boolean {
  const declared = findEntryType(type);
  return (
    declared !== undefined && !STRUCTURAL.has(type) && !ONLY_TOLD.has(type) && declared.endsWork !== true && declared.closesRecord !== true
  );
}

/** When it was done: once between its opening and its due day, or for what recurs again and again. */
function datesOf(one: Expectation, version: Version, { keeping, late }: Doing): Day[] {
  const { asOf, calendar } = keeping;
  const opened = one.opened.day;
  const due = Math.max(opened, one.due?.day ?? opened);
  const last = Math.min(one.ended ?? asOf, asOf);
  const recurs = version.shape === 'every' || version.shape === 'current' || ('measure' in version && version.measure.kind === 'count-per');
  const step = Math.max(1, due - opened);
  const days: Day[] = [];
  for (let day = due; day <= last; day += step) {
    const done = late && days.length === 0 ? day + 3 : workedBy(day, opened, calendar);
    if (done <= last) days.push(done);
    if (!recurs) break;
  }
  return days;
}

/** The last working day by then, never before it opened. */
function workedBy(day: Day, opened: Day, calendar: WorkingCalendar): Day {
  let done = day;
  while (done > opened && !calendar.isWorking(done)) done -= 1;
  return done;
}

const LATE_MORNING = 11 * 60;

function newEntry(one: Expectation, matcher: Matcher, day: Day, n: number, doing: Doing): Entry {
  const { entries, round } = doing;
  const role = matcher.where?.by?.[0] ?? 'social-worker';
  const author = entries.findLast((entry) => entry.role === role && entry.occurred.day <= day) ?? entries[0];
  const minute = one.opened.day === day ? Math.min((one.opened.minute ?? LATE_MORNING) + 20, 23 * 60) : LATE_MORNING;
  const type = findEntryType(matcher.entry);
  const bare: Entry = {
    id: `${one.key}/${round}${n === 0 ? '' : `/${n}`}`,
    type: matcher.entry,
    subjects: [one.subject],
    occurred: { day, minute },
    recorded: { day, minute: minute + 30 },
    ...(author?.role === role && author.by !== undefined && { by: author.by }),
    role,
    fields: {},
    ...(one.openedBy !== undefined && n === 0 && { links: [{ rel: 'of' as const, to: one.openedBy }] }),
  };
  return {
    ...bare,
    fields: requiredOf(type?.fields ?? {}, day, fieldsThatShow(matcher.where ?? { fields: {} }, bare, saidBy(doing, bare)) ?? {}),
  };
}

/** What must be given when such an entry is recorded, besides what the standard asks to see. */
function requiredOf(declared: Readonly<Record<string, FieldDeclaration>>, day: Day, given: Fields): Fields {
  const fields: Record<string, FieldValue> = { ...given };
  for (const [name, field] of Object.entries(declared)) {
    const value = field.required === true && given[name] === undefined ? somethingIn({ ...field, name }, { day }) : undefined;
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}
