import { z } from 'zod';
import type { Day } from '../../calendar/index.ts';
import { SIGNIFICANT, type Timeline, type TimelineAsked } from '../../casework/front-page/answers.ts';
import { pagesView, type PagesView } from '../pages/children/paging.ts';
import { entryView, type EntryView } from '../words/entry-view.ts';
import { count, plural } from '../words/plural.ts';

/** A page of what happened, the newest first: shown by `layout/timeline.njk` from `view.timeline`. */
export interface TimelineView {
  readonly entries: readonly EntryView[];
  readonly words: string;
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly paging?: PagesView;
}

const asked = z.object({
  kind: z.string().trim().min(1).max(80).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What an address asks of the timeline. */
export function timelineAsked(search: unknown): TimelineAsked {
  const { kind, page } = asked.parse(search ?? {});
  return kind === undefined ? { page } : { kind, page };
}

/** One page of what happened, and the kinds that it can be narrowed to; `home` is the page that it is listed on. */
export function timelineView(
  timeline: Timeline,
  { kind }: TimelineAsked,
  { subject, home }: { readonly subject: string; readonly home: string },
  asOf: Day,
): TimelineView {
  const { lines, total, page, pages, kinds, significant } = timeline;
  const paging = pagesView({ page, pages }, (place) => addressOf(home, kind, place.page));
  return {
    entries: lines.map((line) => entryView(line, asOf, subject)),
    words: plural(total, 'entry', 'entries'),
    kinds: [
      ...(significant === 0
        ? []
        : [{ value: SIGNIFICANT, text: `Significant events alone (${count(significant)})`, selected: kind === SIGNIFICANT }]),
      ...kinds.map(({ type, label, n }) => ({ value: type, text: `${label} (${count(n)})`, selected: type === kind })),
    ],
    ...(paging !== undefined && { paging }),
  };
}

function addressOf(home: string, kind: string | undefined, page: number): string {
  const search = new URLSearchParams();
  if (kind !== undefined) search.set('kind', kind);
  if (page > 1) search.set('page', String(page));
  return `${home}${search.size === 0 ? '' : `?${search.toString()}`}#what-happened`;
}
