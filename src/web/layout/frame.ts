import { mayEver } from '../../access/policy.ts';
import { parts } from '../../calendar/index.ts';
import type { Person } from '../../access/person.ts';
import type { Situation } from '../../casework/index.ts';
import type { PageShown } from '../door.ts';
import { fullDay, fullMoment } from '../words/dates.ts';
import { shownName } from '../words/shown-name.ts';
import { type Navigation, navigationFor, opensTo } from './navigation.ts';

/** What every page shows around its own view. */
export interface Frame {
  readonly title: string;
  readonly csrf: string;
  readonly stylesheet: string;
  readonly refresh?: number;
  readonly navigation: Navigation;
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
    navigation: navigationFor(person, shown.section),
    mayFind: opensTo(person, '/children'),
    mayChangeJudging: person !== undefined && mayEver(person, 'change-judging'),
    hasChildren: false,
    demonstration: false,
    find: URL.parse(asked.path, 'http://here')?.searchParams.get('find') ?? '',
  };
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
