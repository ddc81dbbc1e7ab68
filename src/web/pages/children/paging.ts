export interface PagesView {
  readonly words: string;
  readonly previous?: string;
  readonly next?: string;
}

/** Links to the page before and after; nothing where there is only one page. */
export function pagesView(page: number, pages: number, address: (page: number) => string): PagesView | undefined {
  if (pages <= 1) return undefined;
  return {
    words: `Page ${page} of ${pages}`,
    ...(page > 1 ? { previous: address(page - 1) } : {}),
    ...(page < pages ? { next: address(page + 1) } : {}),
  };
}
