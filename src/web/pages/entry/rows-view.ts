/** What repeats in an act: who came, what was agreed. Each line is an entry of its own. */
import type { EntryAnswer } from '../../../casework/index.ts';
import { type ActView, recordHref } from '../../words/acts.ts';
import { standsWords } from '../../words/agreed-view.ts';
import { inSentence } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface RowsView {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly RowView[];
  readonly one: string;
  /** Where one more is written of it. */
  readonly addHref?: string;
}

interface RowView {
  readonly cells: readonly { readonly head: string; readonly words: string }[];
  readonly acts: readonly ActView[];
}

const STANDS = 'How it stands';

/** Each kind that has rows, or to which one may be added, with what can be done with each of them. */
export function rowViews(
  { rows, head, entry, asOf }: Pick<EntryAnswer, 'rows' | 'head' | 'entry' | 'asOf'>,
  mayAdd: boolean,
  actsOf: (id: string) => readonly ActView[],
): readonly RowsView[] {
  const subject = head.child.id;
  return rows
    .filter((one) => one.rows.length > 0 || mayAdd)
    .map(({ type, heading, one, columns, rows: mine }) => ({
      title: heading,
      one: inSentence(one),
      columns: mine.some(({ agreed }) => agreed !== undefined) ? [...columns, STANDS] : columns,
      rows: mine.map(({ id, cells, agreed }) => ({
        acts: actsOf(id),
        cells: [
          ...cells.map((words, place) => ({ head: columns[place] ?? '', words: shownName(words) })),
          ...(agreed === undefined ? [] : [{ head: STANDS, words: standsWords(agreed, asOf) }]),
        ],
      })),
      ...(mayAdd && { addHref: `${recordHref(type, subject)}&${new URLSearchParams({ of: entry.id }).toString()}` }),
    }));
}
