import { type Day, parts } from '../../../calendar/index.ts';
import type { ExpectationLine, FamilyLines, Situation, Worklist, WorklistLine } from '../../../casework/index.ts';
import { type Need, NEEDS, type WorklistQuery } from '../../../casework/desk.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { fullDate } from '../../words/dates.ts';
import { actSettling, type ActView } from '../../words/acts.ts';
import { toPutRightHref } from '../../words/home-of.ts';
import { ageWords } from '../../words/ages.ts';
import { count, plural } from '../../words/plural.ts';
import { type SeenView, seenView } from '../../words/seen.ts';
import { worklistAddress } from './query.ts';
import { pagesView, type PagesView } from './paging.ts';
import { shownName } from '../../words/shown-name.ts';

export interface WorklistView {
  readonly lead: string;
  readonly tiles: readonly {
    readonly n: string;
    readonly words: string;
    readonly href: string;
    readonly current: boolean;
    readonly need: Need;
  }[];
  readonly filters: FiltersView;
  readonly showing: string;
  readonly families: readonly FamilyView[];
  readonly paging?: PagesView;
  readonly clearHref: string;
  /** Shown where the files end before the day that is judged. */
  readonly filesEnd?: FilesEndView;
  /** The other order: by days since seen, or by what is owed. */
  readonly order: { readonly text: string; readonly href: string; readonly bySeen: boolean; readonly says: string };
  /** The other way of looking: with closed records, or without. */
  readonly closed: { readonly text: string; readonly href: string };
  readonly includesClosed: boolean;
  /** Children of that name whose records are not for whoever reads this. */
  readonly alsoFound: readonly { readonly href: string; readonly name: string; readonly age: string }[];
  /** Only one's own, or all whose records one may read. */
  readonly whose: { readonly text: string; readonly href: string };
}

export interface FilesEndView {
  readonly day: string;
  readonly authority: string;
  readonly parts: { readonly day: number; readonly month: number; readonly year: number };
  /** The files end before the standards began. */
  readonly tooEarly: boolean;
  readonly always: boolean;
}

export interface FiltersView {
  readonly open: boolean;
  readonly find: string;
  readonly need: string;
  readonly workers: readonly Choice[];
  readonly teams: readonly Choice[];
  readonly standards: readonly Choice[];
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

export interface FamilyView {
  readonly name?: string;
  readonly children: readonly LineView[];
}

export interface LineView {
  readonly href: string;
  readonly name: string;
  readonly age: string;
  readonly plans: string;
  readonly nearest?: ExpectationView;
  readonly also?: string;
  readonly alsoToPutRight?: string;
  /** What would settle the nearest. */
  readonly acts: readonly ActView[];
  readonly seen: SeenView;
  readonly worker?: string;
  readonly team?: string;
}

const TILE_WORDS: Readonly<Record<Need, string>> = {
  overdue: 'with something overdue',
  'due-soon': 'due in 5 working days',
  decision: 'waiting for a decision',
  'to-put-right': 'to put right in the record',
  'not-held': 'not held in the source',
};

/** The worklist as words: whose need comes first, five counts, and a line a child. */
export function worklistView(list: Worklist, query: WorklistQuery, situation: Situation): WorklistView {
  const { asOf } = situation;
  const paging = pagesView(list, (place) => worklistAddress({ ...fromTheTop(query), ...place }));
  return {
    lead: leadWords(list, query, situation),
    tiles: NEEDS.map((need) => ({
      need,
      n: count(list.counts[need]),
      words: TILE_WORDS[need],
      href: worklistAddress(query.need === need ? withoutNeed(query) : { ...fromTheTop(query), need }),
      current: query.need === need,
    })),
    filters: filtersView(list, query),
    showing: showingWords(list, query, situation),
    families: list.families.map((family) => familyView(family, asOf)),
    ...(paging === undefined ? {} : { paging }),
    clearHref: '/children',
    ...filesEndView(situation),
    order: {
      bySeen: query.bySeen === true,
      says:
        query.bySeen === true ? ', longest unseen first' : list.leading === undefined ? ', those in most need first' : `; ${list.leading}`,
      text: query.bySeen === true ? 'List by what is owed' : 'List by days since seen',
      href: worklistAddress({ ...fromTheTop(query), bySeen: query.bySeen !== true }),
    },
    closed:
      query.closed === true
        ? { text: 'Leave out closed records', href: worklistAddress({ ...fromTheTop(query), closed: false }) }
        : { text: 'Include closed records', href: worklistAddress({ ...fromTheTop(query), closed: true }) },
    includesClosed: query.closed === true,
    alsoFound: (list.alsoFound ?? []).map((child) => ({
      href: `/children/${encodeURIComponent(child.id)}`,
      name: shownName(child.name),
      age: ageWords(child, asOf),
    })),
    whose:
      query.mine === true
        ? { text: 'Show everyone I may see', href: worklistAddress({ ...fromTheTop(query), mine: false }) }
        : { text: 'Show only my own', href: worklistAddress({ ...fromTheTop(query), mine: true }) },
  };
}

function filesEndView({ filesEnd, filesEndBeforeStandards, alwaysInForce, council }: Situation): Pick<WorklistView, 'filesEnd'> {
  if (filesEnd === undefined) return {};
  return {
    filesEnd: {
      day: fullDate(filesEnd),
      authority: council.authority,
      parts: parts(filesEnd),
      tooEarly: filesEndBeforeStandards === true,
      always: alwaysInForce || filesEndBeforeStandards === true,
    },
  };
}

function leadWords(list: Worklist, query: WorklistQuery, situation: Situation): string {
  const unseen = list.families[0]?.lines.toSorted((one, other) => (one.seen.last ?? -Infinity) - (other.seen.last ?? -Infinity))[0];
  if (query.bySeen === true && query.page === 1 && unseen?.seen.held === true)
    return `${shownName(unseen.child.name)} has gone longest without being seen.`;
  const first = list.families[0]?.lines.find((line) => line.nearest !== undefined);
  if (first?.nearest === undefined)
    return list.total === 0 ? 'No child matches what you asked for.' : 'Nothing is expected for these children just now.';
  const view = expectationView(first.nearest, situation.asOf);
  const next = `${view.title}: ${view.standing}.`;
  return query.page > 1
    ? `From here, ${shownName(first.child.name)} is next. ${next}`
    : `${shownName(first.child.name)} comes first. ${next}`;
}

function showingWords(list: Worklist, query: WorklistQuery, situation: Situation): string {
  const children = plural(list.total, 'child', 'children');
  const filtered = query.mine !== true && (list.total !== situation.children || query.need !== undefined);
  return filtered ? `${children} of ${count(situation.children)}` : children;
}

function familyView(family: FamilyLines, asOf: Day): FamilyView {
  const children = family.lines.map((line) => lineView(line, asOf));
  return family.name === undefined
    ? { children }
    : { name: `${shownName(family.name)}, ${plural(children.length, 'child', 'children')}`, children };
}

function lineView(line: WorklistLine, asOf: Day): LineView {
  return {
    href: `/children/${encodeURIComponent(line.child.id)}`,
    name: shownName(line.child.name),
    age: ageWords(line.child, asOf),
    plans: line.plans.join(', '),
    ...(line.nearest === undefined ? {} : { nearest: expectationView(line.nearest, asOf) }),
    acts: line.nearest === undefined ? [] : [actOn(line.child.id, line.nearest)].filter((one) => one !== undefined),
    ...alsoView(line),
    seen: seenView(line.seen, asOf),
    ...(line.worker === undefined ? {} : { worker: shownName(line.worker.name) }),
    ...(line.team === undefined ? {} : { team: shownName(line.team) }),
  };
}

function actOn(child: string, nearest: ExpectationLine): ActView | undefined {
  if (nearest.toPutRight === undefined) return actSettling(child, nearest.settledBy);
  return { text: 'See what to put right', href: toPutRightHref(child) };
}

function alsoView({ nearest, alsoOverdue, alsoToPutRight }: WorklistLine): Pick<LineView, 'also' | 'alsoToPutRight'> {
  return {
    ...(alsoOverdue > 0 && { also: `and ${count(alsoOverdue)} more overdue` }),
    ...(alsoToPutRight > 0 && {
      alsoToPutRight:
        nearest?.toPutRight === undefined
          ? `${count(alsoToPutRight)} to put right in the record`
          : `and ${count(alsoToPutRight)} more to put right`,
    }),
  };
}

function filtersView(list: Worklist, query: WorklistQuery): FiltersView {
  return {
    open: query.worker !== undefined || query.team !== undefined || query.standard !== undefined,
    find: query.find ?? '',
    need: query.need ?? '',
    workers: list.workers.map(({ id, name }) => ({ value: id, text: shownName(name), selected: id === query.worker })),
    teams: list.teams.map((team) => ({ value: team, text: shownName(team), selected: team === query.team })),
    standards: list.standards.map(({ id, title }) => ({ value: id, text: title, selected: id === query.standard })),
  };
}

function withoutNeed(query: WorklistQuery): Partial<WorklistQuery> {
  const { need: _left, ...rest } = fromTheTop(query);
  return rest;
}

/** The same list from its first page. */
function fromTheTop(query: WorklistQuery): Omit<WorklistQuery, 'page' | 'after' | 'before'> {
  const { page: _page, after: _after, before: _before, ...rest } = query;
  return rest;
}
