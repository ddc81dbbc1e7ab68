import { decide } from '../../access/policy.ts';
import {
  asksNothing,
  type Asked,
  type Found,
  keysAsked,
  NEARNESS,
  type Nearness,
  readAsked,
  whyFound,
} from '../../record/finding/index.ts';
import { findByKeys, type FoundChild, recordsSeen, subjectsByIds, summariesOf } from '../../store/index.ts';
import { allow } from '../access/allow.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { workerNames } from '../names.ts';
import { personOf } from '../person-of.ts';
import type { Judging, Room } from '../room.ts';
import type { ChildrenFound, ChildFound } from './answers.ts';

const MOST_SHOWN = 50;
/** So many are looked at more closely. */
const MOST_LOOKED_AT = 400;

interface Hit extends Found {
  readonly subject: string;
  readonly readable: boolean;
}

/**
 * Children by what somebody typed: names, a date of birth, a number, an address. Anyone who may know of a child finds it by name, number and
 * birth; by what its entries say, only whoever may read them. What is hidden from them is not there, and is counted nowhere.
 */
export async function findChildrenBy(room: Room, typed: string): Promise<ChildrenFound> {
  await allow(room, 'list-children');
  const judging = await judgingOf(room);
  const asked = readAsked(typed, judging.asOf);
  const wrongDay = asked.wrong === undefined ? {} : { wrongDay: asked.wrong };
  if (asksNothing(asked)) return { lines: [], more: false, nothingAsked: true, ...wrongDay };
  let hits: readonly Hit[] = [];
  // Whoever is called so comes before whoever only might be: these are not looked for where enough are.
  for (const how of NEARNESS) if (hits.length <= MOST_SHOWN) hits = bestOfEach([...hits, ...(await hitsFor(room, asked, how))]);
  const shown = await linesOf(room, judging, hits);
  return { lines: shown.slice(0, MOST_SHOWN), more: shown.length > MOST_SHOWN, nothingAsked: false, ...wrongDay };
}

async function hitsFor(room: Room, asked: Asked, how: Nearness): Promise<readonly Hit[]> {
  const found = await findByKeys(room.store.read, room.authority, keysAsked(asked, how), MOST_LOOKED_AT);
  const mayRead = await readableAmong(
    room,
    found.map(({ subject }) => subject),
  );
  return bestOfEach(
    found.flatMap((one) => {
      const readable = mayRead.get(one.subject);
      if (readable === undefined || (one.part === 'record' && !readable)) return [];
      return hitOf(asked, one, readable);
    }),
  );
}

function hitOf(asked: Asked, { subject, told }: FoundChild, readable: boolean): readonly Hit[] {
  const found = whyFound(asked, told);
  return found === undefined ? [] : [{ ...found, subject, readable }];
}

function bestOfEach(hits: readonly Hit[]): readonly Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) if (hit.rank < (best.get(hit.subject)?.rank ?? Infinity)) best.set(hit.subject, hit);
  return [...best.values()];
}

/** Whether whoever asks may read each of these; those of whom they must not know at all are left out. */
async function readableAmong(
  { asking, whole, authority }: Room,
  subjects: readonly string[],
): Promise<{ get(subject: string): boolean | undefined }> {
  if (asking === undefined) return { get: () => true };
  const { person } = asking;
  const seen = await recordsSeen(whole.read, authority, person, [...new Set(subjects)]);
  return new Map([...seen].map(([subject, record]) => [subject, decide(person, 'read-record', record).allowed]));
}

async function linesOf(room: Room, { loaded }: Judging, hits: readonly Hit[]): Promise<readonly ChildFound[]> {
  const { read } = room.store;
  const ids = hits.map(({ subject }) => subject);
  const [subjects, summaries] = await Promise.all([
    subjectsByIds(read, room.authority, ids),
    summariesOf(
      read,
      room.authority,
      loaded.pack.authority,
      hits.flatMap(({ subject, readable }) => (readable ? [subject] : [])),
    ),
  ]);
  const people = new Map(subjects.map((subject) => [subject.id, personOf(subject)]));
  const workerName = await workerNames(
    read,
    room.authority,
    [...summaries.values()].flatMap(({ worker }) => worker ?? []),
  );
  const lines = hits.flatMap((hit) => {
    const child = people.get(hit.subject);
    return child === undefined ? [] : [{ hit, child }];
  });
  return lines.toSorted(LIKELIEST_FIRST).map(({ hit, child }) => {
    const summary = summaries.get(hit.subject);
    return {
      child,
      why: hit.why,
      byBirth: hit.byBirth,
      ...(summary !== undefined && {
        known: {
          plans: summary.plans,
          open: summary.open,
          ...(summary.worker !== undefined && { worker: workerName(summary.worker) }),
          ...(summary.team !== undefined && { team: summary.team }),
        },
      }),
    };
  });
}

interface Placed {
  readonly hit: Hit;
  readonly child: ChildFound['child'];
}

const BY_NAME = new Intl.Collator('en-GB', { numeric: true });
const LIKELIEST_FIRST = (one: Placed, other: Placed): number =>
  one.hit.rank - other.hit.rank || BY_NAME.compare(one.child.name, other.child.name) || BY_NAME.compare(one.child.id, other.child.id);
