import { ROUTES } from '../../access/doors.ts';
import type { Person } from '../../access/person.ts';
import { mayEver } from '../../access/policy.ts';

/** The parts of the service that the navigation leads to. */
export type Section =
  | 'children'
  | 'worklist'
  | 'meetings'
  | 'actions'
  | 'access'
  | 'delegation'
  | 'templates'
  | 'words'
  | 'standards'
  | 'compare'
  | 'import'
  | 'how-days-are-counted'
  | 'people'
  | 'requests'
  | 'keeping';

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** Whether the page is in it. */
  readonly active: boolean;
}

export interface Navigation {
  readonly areas: readonly NavigationItem[];
  /** The other parts of the area that this page is in, where there are any. */
  readonly within?: { readonly label: string; readonly items: readonly NavigationItem[] };
}

interface Part {
  readonly section: Section;
  readonly text: string;
  readonly href: string;
}

interface Area {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Pages of the area that have a navigation of their own, and show none of its parts. */
  readonly beside?: Section;
}

/** Few words across the top, so that they stay on one line however much somebody may do; the parts of an area stand on its own pages. */
const AREAS: readonly Area[] = [
  {
    text: 'Children',
    beside: 'children',
    parts: [
      { section: 'worklist', text: 'Worklist', href: '/children' },
      { section: 'meetings', text: 'Meetings', href: '/meetings' },
      { section: 'actions', text: 'Actions', href: '/actions' },
    ],
  },
  {
    text: 'Standards',
    parts: [
      { section: 'standards', text: 'What they ask', href: '/standards' },
      { section: 'compare', text: 'Compare councils', href: '/standards/compare' },
      { section: 'how-days-are-counted', text: 'How days are counted', href: '/how-days-are-counted' },
    ],
  },
  {
    text: 'Information rights',
    parts: [
      { section: 'requests', text: 'Requests', href: '/requests' },
      { section: 'keeping', text: 'Keeping', href: '/keeping' },
      { section: 'access', text: 'Who looked', href: '/access' },
    ],
  },
  {
    text: 'Our council',
    parts: [
      { section: 'delegation', text: 'Who decides', href: '/delegation' },
      { section: 'words', text: 'Words', href: '/words' },
      { section: 'templates', text: 'Templates', href: '/templates' },
      { section: 'people', text: 'People', href: '/people' },
      { section: 'import', text: 'Import', href: '/import' },
    ],
  },
];

/** What of the navigation is for this person, from a page of this section: only what is for something in their roles. */
export function navigationFor(person: Person | undefined, section: Section | undefined): Navigation {
  const open = AREAS.map((area) => ({ ...area, parts: area.parts.filter(({ href }) => opensTo(person, href)) }));
  const isAmong = ({ parts }: Area): boolean => parts.some((part) => part.section === section);
  const here = open.find((area) => isAmong(area) || (section !== undefined && area.beside === section));
  return {
    areas: open.flatMap((area) => {
      const [first, ...others] = area.parts;
      if (first === undefined) return [];
      return [{ text: others.length === 0 ? first.text : area.text, href: first.href, active: area === here }];
    }),
    ...(here !== undefined &&
      isAmong(here) &&
      here.parts.length > 1 && {
        within: { label: here.text, items: here.parts.map(({ text, href, section: one }) => ({ text, href, active: one === section })) },
      }),
  };
}

/** Whether this page is for anything in this person's roles. */
export function opensTo(person: Person | undefined, href: string): boolean {
  const may = ROUTES[`GET ${href}`]?.may;
  return person !== undefined && may !== undefined && (may === 'anyone' || mayEver(person, may));
}
