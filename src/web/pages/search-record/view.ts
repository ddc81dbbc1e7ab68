import { type Day, isoOf } from '../../../calendar/index.ts';
import type { EntryFound, RecordSearched } from '../../../casework/index.ts';
import type { RecordAsked } from '../../../casework/finding/search-record.ts';
import type { Stretch } from '../../../record/finding/index.ts';
import { type ChildHeadView, childHeadView } from '../../layout/child-head-view.ts';
import { entryView } from '../../words/entry-view.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { pagesView, type PagesView } from '../children/paging.ts';

export interface SearchRecordView {
  readonly title: string;
  readonly head: ChildHeadView;
  readonly action: string;
  readonly words: string;
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly lead: string;
  readonly entries: readonly EntryFoundView[];
  readonly paging?: PagesView;
}

export interface EntryFoundView {
  readonly label: string;
  readonly when: string;
  readonly moment: string;
  readonly by?: string;
  readonly withdrawn?: string;
  readonly where: readonly { readonly label: string; readonly stretches: readonly Stretch[] }[];
}

/** What was found in one record, with the words marked. */
export function searchRecordView(found: RecordSearched, query: RecordAsked, asOf: Day): SearchRecordView {
  const { head, kinds, page, pages } = found;
  const action = `/children/${encodeURIComponent(head.child.id)}/search`;
  const paging = pagesView({ page, pages }, (place) => addressOf(action, { ...query, page: place.page }));
  const { words, kind, from, to } = query;
  return {
    title: `Find words: ${shownName(head.child.name)}`,
    head: childHeadView(head, 'overview', asOf),
    action,
    words,
    from: from === undefined ? '' : isoOf(from),
    to: to === undefined ? '' : isoOf(to),
    kinds: kinds.map(({ type, label }) => ({ value: type, text: label, selected: type === kind })),
    lead: leadWords(found, words),
    entries: found.entries.map((one) => entryFound(one, asOf)),
    ...(paging !== undefined && { paging }),
  };
}

function leadWords({ asked, total }: RecordSearched, words: string): string {
  if (!asked) return 'Type one word or several: entries that hold all of them are shown, in whatever form they were written.';
  if (total === 0) return `No entry holds “${shownName(words)}”.`;
  return `${plural(total, 'entry holds', 'entries hold')} “${shownName(words)}”, newest first.`;
}

function entryFound({ entry, where }: EntryFound, asOf: Day): EntryFoundView {
  const { label, when, moment, by, withdrawn } = entryView(entry, asOf);
  return {
    label,
    when,
    moment,
    ...(by !== undefined && { by }),
    ...(withdrawn !== undefined && { withdrawn }),
    where: where.map((one) => ({ ...one, stretches: one.stretches.map(({ text, marked }) => ({ text: shownName(text), marked })) })),
  };
}

function addressOf(action: string, { words, kind, from, to, page }: RecordAsked): string {
  const search = new URLSearchParams({ words });
  if (kind !== undefined) search.set('kind', kind);
  if (from !== undefined) search.set('from', isoOf(from));
  if (to !== undefined) search.set('to', isoOf(to));
  if (page > 1) search.set('page', String(page));
  return `${action}?${search.toString()}`;
}
