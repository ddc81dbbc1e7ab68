import { dayOf } from '../../src/calendar/index.ts';
import { appendEntries, authorities, createAuthority, saveSubjects, type Store } from '../../src/store/index.ts';

export const COUNCIL = 'council';
const PLAN_STARTED = dayOf('2026-03-05');

/** The two children of one invented family. */
export function childrenOf(family: number): readonly string[] {
  return [`f${family}-ash`, `f${family}-birch`];
}

/** Fills an empty record with families of two, each child on a protection plan, for visits to be recorded of. */
export async function inventFamilies(store: Store, families: number): Promise<void> {
  if ((await authorities(store.read)).length > 0) return;
  const children = Array.from({ length: families }, (_, family) => childrenOf(family));
  await store.transaction(async (tx) => {
    await createAuthority(tx, { id: COUNCIL, name: 'An invented council', pack: 'herefordshire', asIfAlways: false, demonstration: false });
    await saveSubjects(
      tx,
      COUNCIL,
      children.flat().map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
    );
    await appendEntries(
      tx,
      COUNCIL,
      children.flatMap((ids) => [
        {
          id: `${ids[0] ?? ''}-home`,
          type: 'address',
          subjects: ids,
          occurred: { day: PLAN_STARTED },
          fields: { address: `${ids[0] ?? ''}, Invented Row` },
        },
        ...ids.map((id) => ({
          id: `${id}-plan`,
          type: 'child-protection-plan-started',
          subjects: [id],
          occurred: { day: PLAN_STARTED },
          fields: { category: 'NEG' },
        })),
      ]),
    );
  });
}
