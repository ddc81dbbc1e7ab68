import type { Day } from '../../calendar/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { holdAll, snippet, wordsAsked } from '../../record/finding/index.ts';
import type { Entry } from '../../record/types.ts';
import { entryLines, factOf, type Known, newestFirst } from '../child/entry-lines.ts';
import { knownFor } from '../names.ts';
import { openedRecord } from '../child/opened-record.ts';
import type { Room } from '../room.ts';
import type { EntryFound, RecordSearched } from './answers.ts';

/** What is looked for in one record; all parts must hold. */
export interface RecordAsked {
  readonly words: string;
  /** A type of entry. */
  readonly kind?: string;
  readonly from?: Day;
  readonly to?: Day;
  /** From 1. */
  readonly page: number;
}

const ENTRIES_A_PAGE = 30;

/** The entries of one child's record whose text holds all of the words, newest first. Undefined where to whoever asks there is no such child. */
export async function searchRecord(room: Room, id: string, asked: RecordAsked): Promise<RecordSearched | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { judging, record, head } = opened;
  const known = record.entries.filter(({ occurred }) => occurred.day <= judging.asOf);
  const written = newestFirst(known);
  const words = wordsAsked(asked.words);
  const named = await knownFor(room, judging, [], written.flatMap(workersIn));
  const found = words.words.length === 0 ? [] : written.filter((entry) => within(entry, asked) && holdAll(words, textsOf(entry, named)));
  const pages = Math.max(1, Math.ceil(found.length / ENTRIES_A_PAGE));
  const page = Math.min(asked.page, pages);
  const shown = found.slice((page - 1) * ENTRIES_A_PAGE, page * ENTRIES_A_PAGE);
  return {
    head,
    kinds: kindsOf(written),
    asked: words.words.length > 0,
    total: found.length,
    page,
    pages,
    // Only what is shown is put in words: a word that everybody writes is found in thousands of entries.
    entries: entryLines(shown, known, await knownFor(room, judging, shown)).map((line): EntryFound => {
      const where = line.facts.flatMap(({ label, value }) => {
        const stretches = snippet(words, value);
        return stretches === undefined ? [] : [{ label, stretches }];
      });
      return { entry: line, where };
    }),
  };
}

function kindsOf(entries: readonly Entry[]): RecordSearched['kinds'] {
  const types = [...new Set(entries.map(({ type }) => type))].map((type) => ({ type, label: getEntryType(type).label }));
  return types.toSorted((a, b) => a.label.localeCompare(b.label));
}

/** The workers whom an entry names in its fields. */
function workersIn({ type, fields }: Entry): readonly string[] {
  const declared = getEntryType(type).fields;
  return Object.entries(fields).flatMap(([name, value]) => (declared[name]?.kind === 'worker' && typeof value === 'string' ? [value] : []));
}

function within({ type, occurred }: Entry, { kind, from, to }: RecordAsked): boolean {
  return (kind === undefined || type === kind) && (from === undefined || occurred.day >= from) && (to === undefined || occurred.day <= to);
}

/** What people wrote, what they chose, and what kind of entry it is. */
function textsOf({ type, fields }: Entry, known: Known): readonly string[] {
  const { label, fields: declared } = getEntryType(type);
  return [label, ...Object.entries(fields).map(([name, value]) => factOf(declared[name], name, value, known).value)];
}
