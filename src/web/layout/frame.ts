import { ROUTES } from '../../access/doors.ts';
import { mayEver } from '../../access/policy.ts';
import { parts } from '../../calendar/index.ts';
import type { Person } from '../../access/person.ts';
import type { Situation } from '../../casework/answers.ts';
import type { PageShown } from '../door.ts';
import { fullDay, fullMoment } from '../words/dates.ts';
import { shownName } from '../words/shown-name.ts';

/** The parts of the service that the navigation leads to. */
export type Section =
  | 'children'
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
  readonly current: boolean;
}

/** What every page shows around its own view. */
export interface Frame {
  readonly title: string;
  readonly csrf: string;
  readonly stylesheet: string;
  readonly refresh?: number;
  readonly navigation: readonly NavigationItem[];
  /** Who is signed in. */
  readonly person?: { readonly name: string };
  /** False while there is no record: there is nothing to find or to judge yet. */
  readonly hasChildren: boolean;
  readonly demonstration: boolean;
  readonly job?: string;
  readonly find: string;
  readonly mayFind: boolean;
  readonly mayChangeJudging: boolean;
  /** When the page was shown, as it is said on paper. Absent while the record cannot be reached. */
  readonly shownAt?: string;
  /** Absent while the record cannot be reached. */
  readonly judgedBy?: JudgedBy;
}

export interface JudgedBy {
  readonly council: string;
  readonly document: string;
  readonly day: string;
  readonly today: boolean;
  readonly alwaysInForce: boolean;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly asOf: { readonly day: number; readonly month: number; readonly year: number };
  /** Where to come back to once everyone has been judged anew. */
  readonly back: string;
}

const NAVIGATION: readonly { section: Section; text: string; href: string }[] = [
  { section: 'children', text: 'Children', href: '/children' },
  { section: 'standards', text: 'Standards', href: '/standards' },
  { section: 'compare', text: 'Compare councils', href: '/standards/compare' },
  { section: 'import', text: 'Import', href: '/import' },
  { section: 'delegation', text: 'Who decides', href: '/delegation' },
  { section: 'templates', text: 'Templates', href: '/templates' },
  { section: 'words', text: 'Words', href: '/words' },
  { section: 'access', text: 'Who looked', href: '/access' },
  { section: 'requests', text: 'Requests', href: '/requests' },
  { section: 'keeping', text: 'Keeping', href: '/keeping' },
  { section: 'how-days-are-counted', text: 'How days are counted', href: '/how-days-are-counted' },
  { section: 'people', text: 'People', href: '/people' },
];

interface Asked {
  readonly path: string;
  readonly csrf: string;
  readonly stylesheetVersion: string;
  readonly shown: PageShown;
  readonly person: Person | undefined;
}

/** The frame around one page. */
export function frameOf(situation: Situation, asked: Asked): Frame {
  return {
    ...frameWithoutRecord(asked),
    hasChildren: situation.children > 0,
    demonstration: situation.demonstration,
    ...(situation.job === undefined ? {} : { job: situation.job }),
    shownAt: fullMoment(situation.now),
    judgedBy: judgedBy(situation, asked.path),
  };
}

/** The frame around a page that is shown without asking the record anything, for when it cannot be reached. */
export function frameWithoutRecord(asked: Asked): Frame {
  const { shown, person } = asked;
  return {
    title: shown.title,
    csrf: asked.csrf,
    stylesheet: `/assets/sightline.css?v=${asked.stylesheetVersion}`,
    ...(shown.refresh === undefined ? {} : { refresh: shown.refresh }),
    ...(person !== undefined && { person: { name: shownName(person.name) } }),
    navigation: NAVIGATION.filter(({ href }) => opensTo(person, href)).map(({ section, text, href }) => ({
      text,
      href,
      current: section === shown.section,
    })),
    mayFind: opensTo(person, '/children'),
    mayChangeJudging: person !== undefined && mayEver(person, 'change-judging'),
    hasChildren: false,
    demonstration: false,
    find: URL.parse(asked.path, 'http://here')?.searchParams.get('find') ?? '',
  };
}

/** Whether this page is for anything in this person's roles. */
function opensTo(person: Person | undefined, href: string): boolean {
  const may = ROUTES[`GET ${href}`]?.may;
  return person !== undefined && may !== undefined && (may === 'anyone' || mayEver(person, may));
}

function judgedBy(situation: Situation, path: string): JudgedBy {
  return {
    council: situation.council.name,
    document: situation.council.document,
    day: fullDay(situation.asOf),
    today: situation.today,
    alwaysInForce: situation.alwaysInForce,
    choices: situation.councils.map((council) => ({
      value: council.authority,
      text: council.name,
      selected: council.authority === situation.council.authority,
    })),
    asOf: parts(situation.asOf),
    back: path,
  };
}
