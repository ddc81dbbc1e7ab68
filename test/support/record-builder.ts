/** Records for tests, in a line an entry. */
import { dayOf, momentOf } from '../../src/calendar/index.ts';
import type { Entry, Fields, Role, Source, SubjectKind, SubjectRecord } from '../../src/record/types.ts';

interface More {
  readonly id?: string;
  readonly by?: Role;
  readonly recorded?: string;
  /** Whom it is about besides. */
  readonly about?: readonly string[];
  /** The entry it is tied to. */
  readonly of?: string;
  readonly supersedes?: string;
  readonly strikesOut?: string;
}

type Written = Omit<Entry, 'id'> & { readonly id?: string };

/** What occurred on a date, or a date and time ('2026-03-02 14:30'). With no `recorded`, when it was written down is not known. */
export function entry(
  occurred: string,
  type: string,
  fields: Fields = {},
  { id, by, recorded, about = [], of, supersedes, strikesOut }: More = {},
): Written {
  return {
    type,
    fields,
    occurred: momentOf(occurred),
    subjects: about,
    ...(id !== undefined && { id }),
    ...(by !== undefined && { role: by, by: `the ${by}` }),
    ...(recorded !== undefined && { recorded: momentOf(recorded) }),
    ...(of !== undefined && { links: [{ rel: 'of', to: of }] }),
    ...(supersedes !== undefined && { supersedes }),
    ...(strikesOut !== undefined && { strikesOut }),
  };
}

export interface About {
  readonly kind?: SubjectKind;
  readonly born?: string;
  readonly expected?: string;
  readonly sources?: readonly Source[];
}

/** The record of one invented child, or of whom `kind` says; entries are named e1, e2 … by their place unless they have names. */
export function recordOf(entries: readonly Written[], { kind = 'child', born, expected, sources = [] }: About = {}): SubjectRecord {
  return {
    subject: {
      id: 'robin',
      kind,
      ...(born !== undefined && { born: dayOf(born) }),
      ...(expected !== undefined && { expected: dayOf(expected) }),
    },
    entries: entries.map((one, place) => ({ id: `e${place + 1}`, ...one, subjects: ['robin', ...one.subjects] })),
    sources,
  };
}
