/** The pages about one child, as the navigation beneath the child's name lists them. */
const PAGES = [
  { page: 'overview', text: 'Overview', path: '' },
  { page: 'people', text: 'People', path: '/people' },
  { page: 'plans', text: 'Plans', path: '/plans' },
  { page: 'signs-of-safety', text: 'Signs of Safety', path: '/signs-of-safety' },
  { page: 'chronology', text: 'Chronology', path: '/chronology' },
  { page: 'meetings', text: 'Meetings', path: '/meetings' },
  { page: 'documents', text: 'Documents', path: '/documents' },
  { page: 'files', text: 'Files', path: '/files' },
] as const;

export type ChildPage = (typeof PAGES)[number]['page'];

export interface ChildPageLink {
  readonly text: string;
  readonly href: string;
  readonly active: boolean;
}

/** Links to each page about this child; the current one is marked, where one of them is. */
export function childPages(id: string, current: ChildPage | undefined): readonly ChildPageLink[] {
  return PAGES.map(({ page, text, path }) => ({ text, href: `/children/${encodeURIComponent(id)}${path}`, active: page === current }));
}
