import { z } from 'zod';
import type { Day } from '../../calendar/index.ts';
import type { EntryLine } from '../../casework/answers.ts';
import { pagesView, type PagesView } from '../pages/children/paging.ts';
import { entryView, type EntryView } from '../words/entry-view.ts';
import { count, plural } from '../words/plural.ts';

/** A page of what happened, the newest first: shown by `layout/timeline.njk`. */
export interface TimelineView {
  readonly entries: readonly EntryView[];
  readonly entriesWords: string;
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly paging?: PagesView;
}

/** Which part of the timeline is asked for. */
export interface TimelineQuery {
  readonly kind?: string;
  readonly page: number;
}

const ENTRIES_A_PAGE = 25;

const asked = z.object({
  kind: z.string().trim().min(1).max(80).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What an address asks of the timeline. */
export function timelineQuery(search: unknown): TimelineQuery {
  const { kind, page } = asked.parse(search ?? {});
  return kind === undefined ? { page } : { kind, page };
}

/** One page of the entries of a record; `home` is the page that they are listed on. */
export function timelineView(
  entries: readonly EntryLine[],
  query: TimelineQuery,
  { subject, home }: { readonly subject: string; readonly home: string },
  asOf: Day,
): TimelineView {
  const chosen = entries.filter((entry) => query.kind === undefined || entry.type === query.kind);
  const pages = Math.max(1, Math.ceil(chosen.length / ENTRIES_A_PAGE));
  const page = Math.min(query.page, pages);
  const paging = pagesView({ page, pages }, (place) => timelineAddress(home, { ...query, page: place.page }));
  return {
    entries: chosen.slice((page - 1) * ENTRIES_A_PAGE, page * ENTRIES_A_PAGE).map((entry) => entryView(entry, asOf, subject)),
    entriesWords: plural(chosen.length, 'entry', 'entries'),
    kinds: kinds(entries, query.kind),
    ...(paging === undefined ? {} : { paging }),
  };
}

function kinds(entries: readonly EntryLine[], chosen: string | undefined): TimelineView['kinds'] {
  const labels = new Map<string, { label: string; n: number }>();
  for (const entry of entries) labels.set(entry.type, { label: entry.label, n: (labels.get(entry.type)?.n ?? 0) + 1 });
  return [...labels]
    .toSorted(([, one], [, other]) => one.label.localeCompare(other.label))
    .map(([value, { label, n }]) => ({ value, text: `${label} (${count(n)})`, selected: value === chosen }));
}

function timelineAddress(home: string, query: TimelineQuery): string {
  const search = new URLSearchParams();
  if (query.kind !== undefined) search.set('kind', query.kind);
  if (query.page > 1) search.set('page', String(query.page));
  return `${home}${search.size === 0 ? '' : `?${search.toString()}`}#what-happened`;
}
