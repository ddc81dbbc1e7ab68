import type { Day } from '../../calendar/index.ts';
import { holdAll, snippet, wordsAsked } from '../../record/finding/index.ts';
import type { EntryLine } from '../answers.ts';
import { entryLines, newestFirst } from '../entry-lines.ts';
import { knownFor } from '../names.ts';
import { openedRecord } from '../opened-record.ts';
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
  const written = record.entries.filter(({ occurred }) => occurred.day <= judging.asOf);
  const lines = entryLines(newestFirst(written), written, await knownFor(room, judging, written));
  const words = wordsAsked(asked.words);
  const found = words.words.length === 0 ? [] : lines.filter((line) => within(line, asked) && holdAll(words, textsOf(line)));
  const pages = Math.max(1, Math.ceil(found.length / ENTRIES_A_PAGE));
  const page = Math.min(asked.page, pages);
  return {
    head,
    kinds: [...new Map(lines.map(({ type, label }) => [type, { type, label }])).values()].toSorted((a, b) =>
      a.label.localeCompare(b.label),
    ),
    asked: words.words.length > 0,
    total: found.length,
    page,
    pages,
    entries: found.slice((page - 1) * ENTRIES_A_PAGE, page * ENTRIES_A_PAGE).map((line): EntryFound => {
      const where = line.facts.flatMap(({ label, value }) => {
        const stretches = snippet(words, value);
        return stretches === undefined ? [] : [{ label, stretches }];
      });
      return { entry: line, where };
    }),
  };
}

function within({ type, occurred }: EntryLine, { kind, from, to }: RecordAsked): boolean {
  return (kind === undefined || type === kind) && (from === undefined || occurred.day >= from) && (to === undefined || occurred.day <= to);
}

/** What people wrote, what they chose, and what kind of entry it is. */
function textsOf({ label, facts }: EntryLine): readonly string[] {
  return [label, ...facts.map(({ value }) => value)];
}
