import { dayOf } from '../../calendar/index.ts';
import type { ChildAnswer, Chronologies, ChronologyAnswer, EntryLine } from '../../casework/index.ts';

/** A chronology with one event, one left out and one pattern, for tests of the pages alone. */
export function sampleChronologies(
  { head }: Pick<ChildAnswer, 'head'>,
  [first, second = first]: readonly EntryLine[],
  asOf: number,
): Chronologies {
  const { child } = head;
  const told = {
    entry: 'n-1',
    label: 'Chronology note',
    occurred: { day: dayOf('2026-04-01') },
    by: 'Ada Invented',
    role: 'Social worker',
  };
  const lineOf = (entry: EntryLine | undefined, because?: string) =>
    entry === undefined
      ? []
      : [
          {
            entry,
            children: [child],
            added: because !== undefined,
            meanings: [
              {
                child,
                impact: 'Would not sleep <b>alone</b>.',
                since: 'Still checks the door.',
                ...(because !== undefined && { because }),
                told,
              },
            ],
          },
        ];
  const answer: ChronologyAnswer = {
    head,
    mayWrite: true,
    asOf,
    children: [child],
    hasFamily: true,
    lines: lineOf(second),
    total: 1,
    page: 1,
    pages: 1,
    leftOut: lineOf(first, 'The same is told by the conference.'),
    patterns: [
      {
        child,
        from: dayOf('2025-10-01'),
        to: dayOf('2026-03-31'),
        pattern: 'Each crisis came before a holiday.',
        meaning: 'Holidays are long.',
        told,
      },
    ],
    kinds: [{ type: 'visit', label: 'Visit' }],
    people: [{ id: 'w-1', name: 'Ada Invented' }],
    roles: [{ id: 'social-worker', name: 'Social worker' }],
    upToDate: { ...told, label: 'Chronology updated' },
    setsOut: ['key-events', 'impact-then'],
  };
  const known = (id: string): boolean => id === child.id;
  return {
    read: async (id) => (known(id) ? answer : undefined),
    noteForm: async (id, entry) =>
      known(id) && first !== undefined && entry === first.id
        ? { head, asOf, entry: first, significant: false, said: { place: 'in' } }
        : undefined,
    patternForm: async (id) => (known(id) ? { head, asOf } : undefined),
    note: async (id) => (known(id) ? { saved: true } : undefined),
    pattern: async (id) => (known(id) ? { saved: true } : undefined),
    bringUpToDate: async (id) => (known(id) ? { saved: true } : undefined),
  };
}
