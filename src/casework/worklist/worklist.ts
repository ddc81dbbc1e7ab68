import { decide, readsAnyChild } from '../../access/policy.ts';
import { type Leading, leadingFor } from '../../access/what-leads.ts';
import { familiesLedBy } from './led-by.ts';
import type { Pack } from '../../engine/index.ts';
import {
  type Counts,
  findChildren,
  ofOwnFamily,
  type OpenExpectation,
  openExpectations,
  type Reader,
  recordsSeen,
  StoreError,
  type SubjectSummary,
  worklist as storedWorklist,
  type WorklistFilter,
  type WorklistLine as StoredLine,
  type WorklistPage,
  type WorklistQuery as StoredQuery,
} from '../../store/index.ts';
import { listedFor } from '../access/listed.ts';
import type { FamilyLines, Worklist, WorklistLine } from './answers.ts';
import type { Need, WorklistQuery } from '../desk.ts';
import { personOf } from '../person-of.ts';
import { expectationLine, namesGivenBy, type Naming } from '../expectations/expectation-lines.ts';
import { asJudged } from '../judging/as-judged.ts';
import { familyName } from './families.ts';
import { toBeDecided } from '../deciding/whose.ts';
import { filterChoices } from './filter-choices.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { countsOf, linesCounted } from './lines-counted.ts';
import { standsAside, waitsForDecision } from '../judging/pressing.ts';
import { workerNames } from '../names.ts';
import type { Judging, Room } from '../room.ts';

const LINES_A_PAGE = 40;
/** Further down than this a page is reached from the one beside it: to count so many lines off from the top takes too long. */
const FARTHEST_COUNTED_OFF = 50;

/** One page of the worklist: families in order of need, with the counts that filter it. */
export async function worklist(room: Room, query: WorklistQuery): Promise<Worklist> {
  const judging = await judgingOf(room);
  const db = room.store.read;
  const anyNeed = { ...filterOf(room, judging, query), ...(await listedFor(room)) };
  const filter = { ...anyNeed, ...needFilter(query.need) };
  const order = query.bySeen === true ? 'last-seen' : 'owed';
  // Whoever is looked for by name is brought together once, and counted with it.
  const found = query.find === undefined || query.need !== undefined ? undefined : await pageOf(db, { ...filter, order }, query);
  const counted = found?.counts ?? (await countsOf(room, judging, anyNeed));
  const counts = {
    overdue: counted.overdue,
    'due-soon': counted.dueSoon,
    decision: counted.waiting,
    'to-put-right': counted.toPutRight,
    'not-held': counted.notHeld,
  };
  const [{ total, lines }, choices] = await Promise.all([
    linesCounted(room, judging, filter, totalsKnown(query, counted, counts)),
    filterChoices(room, judging),
  ]);
  const pages = Math.max(1, Math.ceil(lines / LINES_A_PAGE));
  const page = Math.min(query.page, pages);
  const leading = leadingOf(room, query);
  const led = leading && (await familiesLedBy(db, filter, leading, judging));
  const asItComes = async (): Promise<WorklistPage> =>
    found?.counts === undefined ? pageOf(db, { ...filter, order }, { ...query, page }) : found;
  const { families, next, previous } =
    led === undefined ? await asItComes() : { families: led.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE) };
  const asked = await expectationsAsked(room, judging, query, families.flat());
  const workerName = await workerNames(
    db,
    room.authority,
    families.flat().flatMap((line) => [line.summary.worker, asked(line).next?.person, line.next?.person].flatMap((id) => id ?? [])),
  );
  const naming: Naming = { ...namesGivenBy(judging), workerName };
  const decisions = await toBeDecided(
    room,
    judging,
    families.flat().flatMap((line) => nextIn({ ...line, ...asked(line) })),
  );
  return {
    counts,
    total,
    families: families.map((family) =>
      familyLines(
        family.map((line) => ({ ...line, ...asked(line) })),
        naming,
        decisions,
      ),
    ),
    page,
    pages,
    ...(leading !== undefined && led !== undefined && { leading: leading.says }),
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
    ...choices,
    ...(await alsoFound(room, query, families.flat())),
  };
}

/** By what somebody’s role has their own list begin, unless they ask for something else first. */
function leadingOf({ asking }: Room, { mine, bySeen, need, standard, find }: WorklistQuery): Leading | undefined {
  const isAsItComes = mine === true && bySeen !== true && need === undefined && standard === undefined && find === undefined;
  return asking === undefined || !isAsItComes ? undefined : leadingFor(asking.person);
}

const ALSO_FOUND = 20;

/** Children found by name whose records are not for whoever asks: no more than that they are there, so that the right one is asked about. */
async function alsoFound(room: Room, { find, page }: WorklistQuery, shown: readonly StoredLine[]): Promise<Pick<Worklist, 'alsoFound'>> {
  if (room.asking === undefined || find === undefined || page > 1) return {};
  const { person: reader } = room.asking;
  // To whoever reads any child only what is sensitive is shut, and their own family.
  const shut = readsAnyChild(reader) ? { orThese: await ofOwnFamily(room.whole.read, reader.account) } : undefined;
  const found = await findChildren(room.store.read, room.authority, find, ALSO_FOUND, shut);
  const seen = await recordsSeen(
    room.whole.read,
    room.authority,
    room.asking.person,
    found.map(({ id }) => id),
  );
  const { person } = room.asking;
  const others = found.filter(({ id }) => {
    const record = seen.get(id);
    return record !== undefined && !shown.some(({ summary }) => summary.subject === id) && !decide(person, 'read-record', record).allowed;
  });
  return others.length === 0 ? {} : { alsoFound: others.map(personOf) };
}

/** Found by where the page beside it ended, or counted off from the top; an old address that says where another list ended is read without that. */
async function pageOf(db: Reader, filter: StoredQuery, { page, after, before }: WorklistQuery): Promise<WorklistPage> {
  const asked = { ...filter, families: true, limit: LINES_A_PAGE };
  const countedOff = { ...asked, skip: (Math.min(page, FARTHEST_COUNTED_OFF) - 1) * LINES_A_PAGE };
  const beside = after === undefined ? before !== undefined && { before } : { after };
  if (beside === false) return storedWorklist(db, countedOff);
  try {
    return await storedWorklist(db, { ...asked, ...beside });
  } catch (error) {
    if (error instanceof StoreError) return storedWorklist(db, countedOff);
    throw error;
  }
}

/** How many children match, and on how many lines, as far as the counts above the list say so already. */
function totalsKnown(
  { need, standard }: WorklistQuery,
  { subjects, families }: Counts,
  counts: Worklist['counts'],
): Parameters<typeof linesCounted>[3] {
  if (need === undefined) return { subjects, ...(families !== undefined && { families }) };
  return standard === undefined ? { subjects: counts[need] } : {};
}

/** Where the list is narrowed, each line shows what it was narrowed to, even if something else is more pressing. */
async function expectationsAsked(
  room: Room,
  judging: Judging,
  { need, standard }: WorklistQuery,
  lines: readonly StoredLine[],
): Promise<(line: StoredLine) => Pick<StoredLine, 'next'>> {
  if (need === undefined && standard === undefined) return () => ({});
  const { judged: pack } = judging.loaded;
  const open = await openExpectations(
    room.store.read,
    room.authority,
    pack.authority,
    lines.map((line) => line.summary.subject),
    onlyAsked(need, standard, pack),
  );
  const aside = (one: OpenExpectation): number => Number(standsAside(one, pack, judging.asOf));
  const wanted = open
    .filter((one) => need !== 'decision' || waitsForDecision(one, pack))
    .toSorted((one, other) => aside(one) - aside(other));
  const first = new Map(wanted.toReversed().map((one) => [one.subject, one]));
  return ({ summary }) => {
    const next = first.get(summary.subject);
    return next === undefined ? {} : { next };
  };
}

/** What may answer what is asked for, so that little more than that is read. */
function onlyAsked(need: Need | undefined, standard: string | undefined, pack: Pack): Parameters<typeof openExpectations>[4] {
  if (need === 'decision') return { standards: decisionsIn(pack).filter((id) => standard === undefined || id === standard) };
  return { ...(standard !== undefined && { standards: [standard] }), ...(need !== undefined && { states: [need] }) };
}

/** Standards that only a decision can meet, by one of their versions at least. */
function decisionsIn(pack: Pack): readonly string[] {
  return pack.standards.filter(({ versions }) => versions.some(({ shape }) => shape === 'approved')).map(({ id }) => id);
}

function filterOf(room: Room, judging: Judging, query: WorklistQuery): WorklistFilter {
  return {
    authority: room.authority,
    pack: judging.loaded.pack.authority,
    ...(query.closed === true || query.find !== undefined ? {} : { open: true }),
    ...(query.worker === undefined ? {} : { worker: query.worker }),
    ...(query.team === undefined ? {} : { team: query.team }),
    ...(query.standard === undefined ? {} : { standard: query.standard }),
    ...(query.find === undefined ? {} : { find: query.find }),
    ...reachOf(room, query),
  };
}

/** Who reads any child's record by their role is shown everyone, unless they ask for their own. */
function reachOf({ asking }: Room, { mine }: WorklistQuery): Pick<WorklistFilter, 'reach'> {
  if (asking === undefined) return {};
  const own = mine === true;
  return own || !readsAnyChild(asking.person) ? { reach: { account: asking.person.account, own } } : {};
}

function needFilter(need: Need | undefined): Pick<WorklistFilter, 'states' | 'waiting'> {
  if (need === undefined) return {};
  return need === 'decision' ? { waiting: true } : { states: [need] };
}

type Decisions = Awaited<ReturnType<typeof toBeDecided>>;

function nextIn({ summary, next }: StoredLine): Parameters<typeof toBeDecided>[2] {
  return next === undefined ? [] : [{ child: summary, one: next }];
}

function familyLines(lines: readonly StoredLine[], naming: Naming, decisions: Decisions): FamilyLines {
  const shown = lines.map((line) => lineOf(line, naming, decisions));
  return shown.length === 1 ? { lines: shown } : { name: familyName(shown.map((line) => line.child.name)), lines: shown };
}

function lineOf({ summary, next }: StoredLine, naming: Naming, decisions: Decisions): WorklistLine {
  const toDecide = next && decisions.get(next.key);
  return {
    child: childOf(summary),
    ...(next === undefined
      ? {}
      : { nearest: { ...expectationLine(asJudged(next, naming), naming), ...(toDecide !== undefined && { toDecide }) } }),
    alsoOverdue: besides(summary.overdue, next?.state === 'overdue'),
    alsoToPutRight: besides(summary.toPutRight, next?.state === 'to-put-right'),
    seen: {
      held: summary.seenHeld,
      aloneHeld: summary.seenAloneHeld,
      ...(summary.lastSeen !== undefined && { last: summary.lastSeen }),
      ...(summary.lastSeenAlone !== undefined && { alone: summary.lastSeenAlone }),
    },
    ...(summary.worker === undefined ? {} : { worker: { id: summary.worker, name: naming.workerName(summary.worker) } }),
    ...(summary.team === undefined ? {} : { team: summary.team }),
    plans: summary.plans,
  };
}

/** How many there are besides the one that is shown, where that is one of them. */
function besides(all: number, oneIsShown: boolean): number {
  return Math.max(0, all - Number(oneIsShown));
}

function childOf({ subject, name, born, expected }: SubjectSummary): WorklistLine['child'] {
  return { id: subject, name, ...(born !== undefined && { born }), ...(expected !== undefined && { expected }) };
}
