import { type Day, tryDayOf } from '../../calendar/index.ts';
import { findEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import { familyMembers, readRecords } from '../../store/index.ts';
import { allowedAmong, mayAsWell } from '../access/allow.ts';
import type { Named } from '../answers.ts';
import { asAt, type AsAt } from '../child/child-facts.ts';
import type { Known } from '../child/entry-lines.ts';
import { toldBy } from '../front-page/told.ts';
import { knownFor } from '../names.ts';
import { type OpenedRecord, openedRecord } from '../child/opened-record.ts';
import { personOf } from '../person-of.ts';
import { withWhatIsSaid } from '../rights/corrections/beside-entries.ts';
import { thoseAside } from '../rights/retention/lies-aside.ts';
import type { Room } from '../room.ts';
import type { ChronologyAnswer, ChronologyAsked, ChronologyLine, Pattern } from './answers.ts';
import { linesOf } from './lines.ts';
import { setsOutBy } from './sets-out.ts';
import { type Event, eventsIn, isAnalysed } from './together.ts';

const LINES_A_PAGE = 50;

/** What mattered in a child's life, oldest first: of the kinds that matter, and as somebody has curated it since. */
export async function chronology(room: Room, id: string, asked: ChronologyAsked): Promise<ChronologyAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { judging, asStood, head } = opened;
  const records = [asStood, ...(asked.family === true ? await brothersAndSisters(room, opened) : [])];
  const all = eventsIn(records, ({ isIn }) => isIn);
  const chosen = all.filter((event) => isChosen(event, asked));
  const { shown, ...pages } = pageOf(chosen, asked.page);
  const leftOut = eventsIn([asStood], ({ isIn }) => !isIn);
  const patterns = patternsIn(records, asked);
  const updated = asStood.entries.findLast(({ type }) => type === 'chronology-updated');
  const writers = [...new Set(all.flatMap(({ entry }) => entry.by ?? []))];
  const named = [...shown, ...leftOut].flatMap(({ entry, of }) => [entry, ...of.flatMap(({ curated }) => curated.note ?? [])]);
  const others = [...writers, ...[updated, ...patterns.map(({ entry }) => entry)].flatMap((one) => one?.by ?? [])];
  const known = await knownFor(
    room,
    judging,
    named,
    others,
    records.flatMap(({ entries }) => entries),
  );
  return {
    head,
    mayWrite: await mayAsWell(room, 'write-record', id),
    asOf: judging.asOf,
    children: records.map((child) => personOf(child.record.subject)),
    hasFamily: (await familyMembers(room.store.read, room.authority, id)).length > 1,
    lines: await withDisputes(room, id, linesOf(shown, known)),
    total: chosen.length,
    ...pages,
    leftOut: linesOf(leftOut, known),
    patterns: patterns.map(({ entry, ...pattern }): Pattern => ({ ...pattern, told: toldBy(entry, known) })),
    ...choicesIn(all, writers, known),
    ...(updated !== undefined && { upToDate: toldBy(updated, known) }),
    setsOut: setsOutBy(asStood),
  };
}

/** What somebody says is wrong in an entry stands beside it here too: what goes to court must not hide it. */
async function withDisputes(room: Room, id: string, lines: readonly ChronologyLine[]): Promise<readonly ChronologyLine[]> {
  const entries = await withWhatIsSaid(
    room,
    id,
    lines.map(({ entry }) => entry),
  );
  return lines.map((line, place) => ({ ...line, entry: entries[place] ?? line.entry }));
}

/** The records of brothers and sisters that are for whoever asks, each logged as read; of others nothing is known here. */
async function brothersAndSisters(room: Room, { judging, record }: OpenedRecord): Promise<readonly AsAt[]> {
  const family = await familyMembers(room.store.read, room.authority, record.subject.id);
  const others = family.filter((one) => one !== record.subject.id);
  if (others.length === 0) return [];
  const aside = await thoseAside(room, room.store.read, others);
  const allowed = await allowedAmong(
    room,
    'read-record',
    others.filter((one) => !aside.has(one)),
  );
  const records = await readRecords(room.store.read, room.authority, [...allowed]);
  return records.filter(({ subject }) => subject.kind === 'child').map((one) => asAt(one, judging.asOf));
}

function isChosen(event: Event, { from, to, kind, by, analysed }: ChronologyAsked): boolean {
  const { occurred, type, by: writer, role } = event.entry;
  return (
    (from === undefined || occurred.day >= from) &&
    (to === undefined || occurred.day <= to) &&
    (kind === undefined || type === kind) &&
    (by === undefined || writer === by || role === by) &&
    (analysed !== true || isAnalysed(event))
  );
}

function pageOf(events: readonly Event[], asked: number | undefined): { shown: readonly Event[]; page: number; pages: number } {
  if (asked === undefined) return { shown: events, page: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil(events.length / LINES_A_PAGE));
  const page = Math.min(asked, pages);
  return { shown: events.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE), page, pages };
}

function choicesIn(
  events: readonly Event[],
  writers: readonly string[],
  known: Known,
): Pick<ChronologyAnswer, 'kinds' | 'people' | 'roles'> {
  const kinds = [...new Set(events.map(({ entry }) => entry.type))].map((type) => ({ type, label: findEntryType(type)?.label ?? type }));
  const roles = [...new Set(events.flatMap(({ entry }) => entry.role ?? []))].map((role) => ({ id: role, name: known.roleName(role) }));
  const people = writers.map((id) => ({ id, name: known.workerName(id) }));
  return {
    kinds: kinds.toSorted((one, other) => one.label.localeCompare(other.label)),
    people: people.toSorted((one, other) => one.name.localeCompare(other.name)),
    roles: roles.toSorted((one, other) => one.name.localeCompare(other.name)),
  };
}

type PatternFound = Omit<Pattern, 'told'> & { readonly entry: Entry };

/** Those that touch the days that are asked for, in order of the days they speak of. */
function patternsIn(records: readonly AsAt[], asked: ChronologyAsked): readonly PatternFound[] {
  return records
    .flatMap((child) => child.entries.flatMap((entry) => (entry.type === 'chronology-analysis' ? patternFrom(entry, nameOf(child)) : [])))
    .filter(({ from, to }) => (asked.to === undefined || from <= asked.to) && (asked.from === undefined || to >= asked.from))
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
}

function patternFrom(entry: Entry, child: Named): readonly PatternFound[] {
  const { from, to, pattern, meaning, follows } = entry.fields;
  const [first, last] = [dayFrom(from), dayFrom(to)];
  if (first === undefined || last === undefined || typeof pattern !== 'string') return [];
  return [
    {
      entry,
      child,
      from: first,
      to: last,
      pattern,
      ...(typeof meaning === 'string' && { meaning }),
      ...(typeof follows === 'string' && { follows }),
    },
  ];
}

function dayFrom(value: unknown): Day | undefined {
  return typeof value === 'string' ? tryDayOf(value) : undefined;
}

function nameOf({ record }: AsAt): Named {
  return { id: record.subject.id, name: record.subject.name ?? record.subject.id };
}
