/** Invented children and entries for the tests of the store. */
import { dayOf, isoOf } from '../calendar/index.ts';
import type { Entry, Subject } from '../record/types.ts';
import type { Authority } from './authority.ts';
import { appendEntries } from './append-entries.ts';
import { createAuthority } from './authority.ts';
import type { Store } from './open-store.ts';
import type { Judged, OpenExpectation, StoredExpectation, StoredState, SummaryFacts } from './stored-expectation.ts';
import { isOpen } from './expectation-row.ts';
import { standingOf } from './standing.ts';
import { saveSubjects } from './subjects.ts';

export const COUNCIL: Authority = {
  id: 'nowhereshire',
  name: 'Nowhereshire',
  pack: 'nowhereshire',
  asIfAlways: false,
  demonstration: true,
};

export function child(id: string, name = `Invented ${id}`): Subject {
  return { id, kind: 'child', name, born: dayOf('2016-05-04') };
}

/** A visit on a day, about one child or several. */
export function visit(id: string, day: string, ...subjects: readonly string[]): Entry {
  return {
    id,
    type: 'visit',
    subjects,
    occurred: { day: dayOf(day), minute: 15 * 60 },
    recorded: { day: dayOf(day) },
    by: 'worker-ada',
    role: 'social-worker',
    fields: { 'child-seen': true, purpose: 'To see how the first week at the new school went.' },
  };
}

export async function withChildren(store: Store, ...ids: readonly string[]): Promise<void> {
  await store.transaction(async (tx) => {
    await createAuthority(tx, COUNCIL);
    await saveSubjects(
      tx,
      COUNCIL.id,
      ids.map((id) => child(id)),
    );
  });
}

export function append(store: Store, ...entries: readonly Entry[]) {
  return store.transaction((tx) => appendEntries(tx, COUNCIL.id, entries));
}

/** An expectation of a visit, opened a fortnight before the day it is due. */
export function expectation(subject: string, state: StoredState, due: string, changes: Partial<StoredExpectation> = {}): StoredExpectation {
  const standard = changes.standard ?? 'nowhereshire.visiting';
  return {
    key: `${standard}:${subject}:${isoOf(dayOf(due) - 14)}`,
    standard,
    version: dayOf('2025-01-01'),
    subject,
    owner: 'social-worker',
    person: 'worker-ada',
    opened: { day: dayOf(due) - 14 },
    due: { day: dayOf(due) },
    state,
    ...changes,
  };
}

export function judged(
  subject: string,
  revision: number,
  expectations: readonly StoredExpectation[],
  facts: Partial<SummaryFacts> = {},
): Judged {
  return {
    subject,
    revision,
    open: expectations.filter(isOpen),
    standing: standingOf(expectations),
    facts: {
      kind: 'child',
      name: `Invented ${subject}`,
      seenHeld: true,
      seenAloneHeld: true,
      open: false,
      plans: [],
      workers: [],
      reviewers: [],
      teams: [],
      waiting: 0,
      ...facts,
    },
  };
}

/** As it comes back from being kept: without what only its working tells. */
export function opened(judgedOpen: StoredExpectation): OpenExpectation {
  const { key, standard, version, subject, owner, person, opened: on, due, agreedDue, warn, lateUnit, row, state } = judgedOpen;
  if (state !== 'overdue' && state !== 'due-soon' && state !== 'upcoming' && state !== 'not-held') throw new Error(`${state} is not open.`);
  return {
    key,
    standard,
    version,
    subject,
    owner,
    ...(person !== undefined && { person }),
    opened: on,
    ...(due !== undefined && { due }),
    ...(agreedDue !== undefined && { agreedDue }),
    ...(warn !== undefined && { warn }),
    state,
    ...(lateUnit !== undefined && { lateUnit }),
    ...(row !== undefined && { row }),
  };
}
