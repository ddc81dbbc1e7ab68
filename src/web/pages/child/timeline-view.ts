import type { Day } from '../../../calendar/index.ts';
import { SIGNIFICANT, type Timeline, type TimelineAsked } from '../../../casework/front-page/answers.ts';
import { entryView, type EntryView } from '../../words/entry-view.ts';
import { count, plural } from '../../words/plural.ts';
import { pagesView, type PagesView } from '../children/paging.ts';

export interface TimelineView {
  readonly entries: readonly EntryView[];
  readonly words: string;
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly paging?: PagesView;
}

/** One page of what happened, and the kinds that it can be narrowed to. */
export function timelineView(timeline: Timeline, child: string, { kind }: TimelineAsked, asOf: Day): TimelineView {
  const { lines, total, page, pages, kinds, significant } = timeline;
  const paging = pagesView({ page, pages }, (place) => addressOf(child, kind, place.page));
  return {
    entries: lines.map((line) => entryView(line, asOf, child)),
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

function addressOf(id: string, kind: string | undefined, page: number): string {
  const search = new URLSearchParams();
  if (kind !== undefined) search.set('kind', kind);
  if (page > 1) search.set('page', String(page));
  return `/children/${encodeURIComponent(id)}${search.size === 0 ? '' : `?${search.toString()}`}#what-happened`;
}
