/** What must have gone before for a record to be destroyed: read, agreed on, and set aside for its days. */
import { dayOf } from '../../calendar/index.ts';
import type { Store } from '../open-store.ts';
import { keepRetentionStep } from '../rights-of-people/keeping.ts';
import { COUNCIL } from '../test-support.ts';

const by = (account: string) => ({ account, name: `${account} Pretend` });

export const TODAY = dayOf('2026-05-20');

/** Two people agree, 35 days before today. */
export async function agreeToDestroy(store: Store, subject: string, entries: number): Promise<void> {
  const on = TODAY - 35;
  const review = { rule: 'anything-else', due: dayOf('2026-01-01'), entries, because: 'Read to the end.', on };
  await store.transaction(async (tx) => {
    await keepRetentionStep(tx, COUNCIL.id, subject, { nth: 1, kind: 'destroy', ...review, by: by('Olu') });
    await keepRetentionStep(tx, COUNCIL.id, subject, { nth: 2, kind: 'agreed', because: 'So do I.', on, by: by('Ina') });
  });
}
