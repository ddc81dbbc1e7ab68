/**
 * One invented child with a record of many kinds, as long as it is asked to be: a child of the demonstration with a protection plan, what others of it
 * have written of people, plans and safety, and what recurs in such a life over again for nine years.
 */
import { dayOf, isoOf, type WorkingCalendar } from '../../src/calendar/index.ts';
import { demonstrate } from '../../src/demonstration/demonstrate.ts';
import type { Entry, Fields, Subject } from '../../src/record/types.ts';
import { appendEntries, saveSources, saveSubjects, type Store } from '../../src/store/index.ts';
import { longRecord, LONG_RECORD_DAY } from './long-record.ts';

const CHILDREN = 85;
const YEARS = 9;
const AUTHOR = 'worker-1';

/** What is taken together from one other child of the demonstration, so that nothing in it points to what is not there. */
const TOGETHER: readonly (readonly string[])[] = [
  ['family-member', 'relationship', 'household', 'household-stay', 'network-tie', 'place-that-matters'],
  ['plan-outcome', 'plan-action', 'plan-contingency', 'plan-bottom-line', 'plan-progress', 'plan-part-ended'],
  ['signs-of-safety-mapping', 'safety-scale'],
  ['words-and-pictures-step'],
  ['resilience-map'],
  ['warning'],
];

interface Told {
  readonly child: string;
  readonly entries: readonly Entry[];
}

/** Keeps it in a store, with those who wrote it; answers the last entry of each type. */
export async function keepLongLife(
  store: Store,
  calendar: WorkingCalendar,
  { authority, child, entries }: { readonly authority: string; readonly child: string; readonly entries: number },
): Promise<ReadonlyMap<string, string>> {
  const life = longLife(child, entries, calendar);
  const authors = new Set([AUTHOR, ...life.flatMap(({ by, fields }) => [by, fields['worker']])]);
  const workers = [...authors].filter((id) => typeof id === 'string');
  await store.transaction(async (tx) => {
    await saveSubjects(tx, authority, [
      { id: child, kind: 'child', name: `${child} Notreal`, born: dayOf('2014-05-04') },
      ...workers.map(named),
    ]);
    await appendEntries(tx, authority, life);
    await saveSources(tx, authority, [{ subject: child, source: { name: 'Invented', holds: 'everything' } }]);
  });
  return new Map(life.map(({ type, id }) => [type, id]));
}

function named(id: string): Subject {
  return { id, kind: 'worker', name: `${id} Invented` };
}

function longLife(child: string, most: number, calendar: WorkingCalendar): readonly Entry[] {
  const told = [...lives(calendar)];
  const planned = told
    .filter(({ entries }) => has(entries, 'child-protection-plan-started') && !has(entries, 'child-protection-plan-ended'))
    .reduce((one, other) => (one.entries.length >= other.entries.length ? one : other));
  const start = planned.entries.find(({ type }) => type === 'child-protection-plan-started')?.occurred.day ?? 0;
  const before = planned.entries.filter(({ occurred }) => occurred.day <= start);
  const since = planned.entries.filter(({ occurred }) => occurred.day > start);
  const borrowed = TOGETHER.flatMap((types) => {
    const among = told
      .filter(({ child: other }) => other !== planned.child)
      .map(({ entries }) => entries.filter(({ type }) => types.includes(type)));
    return among.reduce((one, other) => (one.length >= other.length ? one : other), []);
  });
  const here = [
    ...of(child, '0', before, -YEARS * 365),
    ...of(child, 'here', [...borrowed, ...since], 0),
    written(child, `${child}-allocation`, 'allocation', start + 1, { worker: AUTHOR, role: 'social-worker', team: 'Hill' }),
    ...meetings(child),
    ...files(child),
  ];
  const again = since.filter(({ type }) => !TOGETHER.some((types) => types.includes(type)));
  const rounds = Math.floor((most - here.length) / 2 / again.length);
  const over = Array.from({ length: rounds }, (_, n) => of(child, `${n + 1}`, again, -Math.floor(((n + 1) * (YEARS - 1) * 365) / rounds)));
  const all = [...here, ...over.flat()];
  return [...all, ...longRecord(child, most - all.length + 3).slice(3)];
}

/** The children of the demonstration, each as if nobody else were in its record. */
function* lives(calendar: WorkingCalendar): Generator<Told> {
  for (const { subjects, entries } of demonstrate({ children: CHILDREN, seed: 'long', asOf: LONG_RECORD_DAY, calendar }))
    for (const { id, kind } of subjects)
      if (kind === 'child') yield { child: id, entries: entries.filter(({ subjects: about }) => about.includes(id)) };
}

function has(entries: readonly Entry[], wanted: string): boolean {
  return entries.some(({ type }) => type === wanted);
}

/** The same entries about this child, so many days later (earlier where below nought), tied among themselves alone. */
function of(child: string, turn: string, entries: readonly Entry[], days: number): Entry[] {
  const known = new Set(entries.map(({ id }) => id));
  const idOf = (id: string): string => `${child}-${turn}-${id}`;
  return entries
    .filter(({ supersedes, strikesOut }) => [supersedes, strikesOut].every((id) => id === undefined || known.has(id)))
    .map(({ id, subjects: _subjects, links, supersedes, strikesOut, occurred, recorded, fields, ...rest }) => ({
      ...rest,
      id: idOf(id),
      subjects: [child],
      occurred: { ...occurred, day: occurred.day + days },
      ...(recorded !== undefined && { recorded: { ...recorded, day: recorded.day + days } }),
      fields: ofThePlan(fields),
      links: links?.filter(({ to }) => known.has(to)).map(({ rel, to }) => ({ rel, to: idOf(to) })),
      ...(supersedes !== undefined && { supersedes: idOf(supersedes) }),
      ...(strikesOut !== undefined && { strikesOut: idOf(strikesOut) }),
    }));
}

/** What was written of another kind of plan is written of this child’s. */
function ofThePlan(fields: Fields): Fields {
  return fields['plan'] === 'child-in-need' ? { ...fields, plan: 'child-protection' } : fields;
}

/** Twelve meetings, one a month: the last is still to come, with people invited and reports asked for. */
function meetings(child: string): readonly Entry[] {
  return Array.from({ length: 12 }, (_, n) => {
    const id = `${child}-meeting-${n}`;
    const said = LONG_RECORD_DAY - 30 * (11 - n) - 20;
    const arranged = { kind: 'core-group', date: isoOf(said + 30), starts: '10am', place: 'Room 2, Nowhere House', chair: 'Sam Pretend' };
    return [
      written(child, id, 'meeting-arranged', said, arranged),
      ...['mother', 'school', 'health', 'social-worker'].flatMap((as, place) => {
        const invited = `${id}-${place}`;
        const to = [{ rel: 'of' as const, to: invited }];
        return [
          { ...written(child, invited, 'meeting-invited', said, { as, report: place > 0 }), links: [{ rel: 'of' as const, to: id }] },
          { ...written(child, `${invited}-says`, 'meeting-answered', said + 1, { answer: 'coming' }), links: to },
        ];
      }),
    ];
  }).flat();
}

function files(child: string): readonly Entry[] {
  return Array.from({ length: 60 }, (_, n) =>
    written(child, `${child}-file-${n}`, 'file-attached', LONG_RECORD_DAY - 1 - n * 40, {
      kind: 'drawing',
      description: 'A drawing of home',
      'file-name': `drawing-${n}.png`,
      'content-type': 'image/png',
      bytes: 2000,
      sha256: 'ab'.repeat(32),
    }),
  );
}

function written(child: string, id: string, type: string, day: number, fields: Fields): Entry {
  return {
    id,
    type,
    subjects: [child],
    occurred: { day, minute: 600 },
    recorded: { day, minute: 700 },
    by: AUTHOR,
    role: 'social-worker',
    fields,
  };
}
