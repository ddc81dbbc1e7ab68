/** Many invented children with little in each record: for what has to do with how many there are. */
import { type Day, dayOf } from '../../src/calendar/index.ts';
import type { Entry, Source } from '../../src/record/types.ts';
import { appendEntries, saveSources, saveSubjects, type Store } from '../../src/store/index.ts';

const AT_ONCE = 400;
const HELD: Source = { name: 'Invented', holds: 'everything' };

export function childId(n: number): string {
  return `child-${String(n).padStart(5, '0')}`;
}

/** Keeps so many children, brothers and sisters two by two, on protection plans and visited each fortnight until the day. */
export async function keepACounty(store: Store, authority: string, children: number, day: Day): Promise<void> {
  for (let from = 0; from < children; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, children - from) }, (_, n) => childId(from + n));
    const entries = some.flatMap((id, n) => (n % 2 === 1 ? [] : togetherOf(id, some[n + 1] ?? id, day - 60 - (n % 30))));
    await store.transaction(async (tx) => {
      await saveSubjects(
        tx,
        authority,
        some.map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
      );
      await appendEntries(tx, authority, entries);
      await saveSources(
        tx,
        authority,
        some.map((id) => ({ subject: id, source: HELD })),
      );
    });
  }
}

function togetherOf(one: string, other: string, began: Day): Entry[] {
  const subjects = [one, other];
  return [
    { id: `${one}-plan`, type: 'child-protection-plan-started', subjects, occurred: { day: began }, fields: { category: 'NEG' } },
    ...[7, 21, 35, 49].map((after): Entry => ({
      id: `${one}-visit-${after}`,
      type: 'visit',
      subjects,
      occurred: { day: began + after },
      role: 'social-worker',
      fields: { 'child-seen': true },
    })),
  ];
}
