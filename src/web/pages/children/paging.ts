import { count } from '../../words/plural.ts';

export interface PagesView {
  readonly words: string;
  readonly previous?: string;
  readonly next?: string;
}

/** Which page this is of how many, and where those beside it begin and end, in lists that say so. */
export interface Pages {
  readonly page: number;
  readonly pages: number;
  readonly next?: string;
  readonly previous?: string;
}

/** Which page is asked for, and where it begins or ends. */
export interface Place {
  readonly page: number;
  readonly after?: string;
  readonly before?: string;
}

/** Links to the page before and after; nothing where there is only one page. */
export function pagesView({ page, pages, next, previous }: Pages, address: (place: Place) => string): PagesView | undefined {
  if (pages <= 1) return undefined;
  return {
    words: `Page ${count(page)} of ${count(pages)}`,
    ...(page > 1 && { previous: address({ page: page - 1, ...(previous !== undefined && { before: previous }) }) }),
    ...(page < pages && { next: address({ page: page + 1, ...(next !== undefined && { after: next }) }) }),
  };
}
