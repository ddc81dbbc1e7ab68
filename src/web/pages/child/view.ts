import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, EntryLine, EpisodeLine, ExpectationLine, StandingFact } from '../../../casework/answers.ts';
import type { State } from '../../../engine/expectation.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { actSettling, actsFor, type ActView } from '../../words/acts.ts';
import { agedWords } from '../../words/ages.ts';
import { dateWords, dayWords, fullDate } from '../../words/dates.ts';
import { entryView, type EntryView } from '../../words/entry-view.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { count, inSentence, plural } from '../../words/plural.ts';
import { type SeenView, seenView } from '../../words/seen.ts';
import { pagesView, type PagesView } from '../children/paging.ts';
import { shownName } from '../../words/shown-name.ts';

export interface ChildView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly banner: readonly { readonly label: string; readonly value: string; readonly since?: string }[];
  readonly acts: readonly ActView[];
  /** Who may see it and who looked, for those entitled to know. */
  readonly accessHref?: string;
  readonly family: readonly { readonly href: string; readonly name: string; readonly age: string }[];
  readonly seen: SeenView;
  readonly words?: { readonly text: string; readonly on: string };
  readonly open: readonly ExpectationGroup[];
  readonly past: readonly ExpectationGroup[];
  /** Those open now, and those that have ended. */
  readonly episodes: readonly EpisodeView[];
  readonly ended: readonly EpisodeView[];
  readonly entries: readonly EntryView[];
  readonly entriesWords: string;
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly paging?: PagesView;
  readonly sources: readonly string[];
  readonly correctionsHref: string;
  readonly searchHref: string;
  readonly filesHref: string;
  readonly requestHref: string;
  readonly keptHref: string;
}

interface EpisodeView {
  readonly label: string;
  readonly when: string;
  readonly facts: string;
}

export interface ExpectationGroup {
  readonly state: State;
  readonly title: string;
  readonly n: string;
  readonly lines: readonly (ExpectationView & { readonly act?: ActView })[];
  readonly more?: string;
}

/** Which part of the timeline is asked for. */
export interface TimelineQuery {
  readonly kind?: string;
  readonly page: number;
}

const ENTRIES_A_PAGE = 25;
const LINES_A_GROUP = 60;
const OPEN: readonly (readonly [State, string])[] = [
  ['overdue', 'Overdue'],
  ['due-soon', 'Due soon'],
  ['upcoming', 'Upcoming'],
];
const PAST: readonly (readonly [State, string])[] = [
  ['not-held', 'Not held in the source'],
  ['met', 'Met'],
  ['met-late', 'Met late'],
  ['varied', 'Met, as agreed for this child'],
  ['excused', 'Excused, with a reason'],
  ['lapsed', 'Lapsed'],
];

/** Who this is, what is happening, what comes next. */
export function childView(answer: ChildAnswer, query: TimelineQuery, asOf: Day): ChildView {
  const { child } = answer;
  const chosen = answer.entries.filter((entry) => query.kind === undefined || entry.type === query.kind);
  const pages = Math.max(1, Math.ceil(chosen.length / ENTRIES_A_PAGE));
  const page = Math.min(query.page, pages);
  const paging = pagesView({ page, pages }, (place) => timelineAddress(child.id, { ...query, page: place.page }));
  return {
    head: childHeadView(answer.head, 'overview', asOf),
    lead: leadWords(answer.expectations, asOf),
    banner: banner(answer, asOf),
    acts: answer.may.write ? actsFor(child.id) : [],
    ...(answer.may.seeWhoLooked && { accessHref: `/children/${encodeURIComponent(child.id)}/access` }),
    family: answer.family.map((one) => ({
      href: `/children/${encodeURIComponent(one.id)}`,
      name: shownName(one.name),
      age: agedWords(one, asOf),
    })),
    seen: seenView(answer.seen, asOf),
    ...(answer.words === undefined ? {} : { words: { text: shownName(answer.words.text), on: dayWords(answer.words.on, asOf) } }),
    open: groups(OPEN, answer.expectations, asOf, answer.may.write ? (line) => actSettling(child.id, line.settledBy) : undefined),
    past: groups(PAST, answer.expectations, asOf),
    episodes: answer.episodes.filter((episode) => episode.to === undefined).map((episode) => episodeView(episode, asOf)),
    ended: answer.episodes.filter((episode) => episode.to !== undefined).map((episode) => episodeView(episode, asOf)),
    entries: chosen.slice((page - 1) * ENTRIES_A_PAGE, page * ENTRIES_A_PAGE).map((entry) => entryView(entry, asOf)),
    entriesWords: plural(chosen.length, 'entry', 'entries'),
    kinds: kinds(answer.entries, query.kind),
    ...(paging === undefined ? {} : { paging }),
    sources: answer.sources,
    correctionsHref: `/children/${encodeURIComponent(answer.child.id)}/corrections`,
    filesHref: `/children/${encodeURIComponent(answer.child.id)}/files`,
    searchHref: `/children/${encodeURIComponent(answer.child.id)}/search`,
    requestHref: `/requests/new?${new URLSearchParams({ child: answer.child.id }).toString()}`,
    keptHref: `/keeping/${encodeURIComponent(answer.child.id)}`,
  };
}

function leadWords(lines: readonly ExpectationLine[], asOf: Day): string {
  const states = (state: State): readonly ExpectationLine[] => lines.filter((line) => line.expectation.state === state);
  const overdue = states('overdue');
  const next = overdue[0] ?? states('due-soon')[0] ?? states('upcoming').find((line) => line.expectation.due !== undefined);
  if (next === undefined) return 'Nothing is expected just now.';
  const view = expectationView(next, asOf);
  const words = `${view.title}: ${view.standing}.`;
  if (overdue.length === 0) return `Next comes ${inSentence(words)}`;
  return overdue.length === 1 ? words : `${count(overdue.length)} things are overdue. ${words}`;
}

function banner(answer: ChildAnswer, asOf: Day): ChildView['banner'] {
  const { child } = answer;
  const since = (fact: StandingFact): string => `since ${dateWords(fact.since, asOf)}`;
  return [
    ...(child.born === undefined ? [] : [{ label: 'Born', value: fullDate(child.born) }]),
    ...answer.plans.map((plan) => ({ label: 'In force', value: plan.value, since: since(plan) })),
    ...(answer.legalStatus === undefined
      ? []
      : [{ label: 'Legal status', value: answer.legalStatus.value, since: since(answer.legalStatus) }]),
    ...(answer.livesWith === undefined ? [] : [{ label: 'Lives', value: answer.livesWith.value, since: since(answer.livesWith) }]),
    ...answer.workers.map((worker) => ({
      label: worker.role,
      value: shownName(worker.name),
      since: `since ${dateWords(worker.since, asOf)}`,
    })),
  ];
}

function groups(
  wanted: readonly (readonly [State, string])[],
  lines: readonly ExpectationLine[],
  asOf: Day,
  actOf: (line: ExpectationLine) => ActView | undefined = () => undefined,
): ExpectationGroup[] {
  const lineView = (line: ExpectationLine): ExpectationGroup['lines'][number] => {
    const act = actOf(line);
    return { ...expectationView(line, asOf), ...(act !== undefined && { act }) };
  };
  return wanted.flatMap(([state, title]) => {
    const those = lines.filter((line) => line.expectation.state === state);
    if (those.length === 0) return [];
    const left = those.length - LINES_A_GROUP;
    return [
      {
        state,
        title,
        n: count(those.length),
        lines: those.slice(0, LINES_A_GROUP).map(lineView),
        ...(left > 0 ? { more: `${count(left)} earlier ones are not listed here.` } : {}),
      },
    ];
  });
}

function episodeView(episode: EpisodeLine, asOf: Day): EpisodeView {
  const from = dateWords(episode.from, asOf);
  return {
    label: episode.label,
    when: episode.to === undefined ? `since ${from}` : `${from} to ${dateWords(episode.to, asOf)}`,
    facts: episode.facts.map((fact) => `${fact.label}: ${shownName(inSentence(fact.value))}`).join('; '),
  };
}

function kinds(entries: readonly EntryLine[], chosen: string | undefined): ChildView['kinds'] {
  const labels = new Map<string, { label: string; n: number }>();
  for (const entry of entries) labels.set(entry.type, { label: entry.label, n: (labels.get(entry.type)?.n ?? 0) + 1 });
  return [...labels]
    .toSorted(([, one], [, other]) => one.label.localeCompare(other.label))
    .map(([value, { label, n }]) => ({ value, text: `${label} (${count(n)})`, selected: value === chosen }));
}

function timelineAddress(id: string, query: TimelineQuery): string {
  const search = new URLSearchParams();
  if (query.kind !== undefined) search.set('kind', query.kind);
  if (query.page > 1) search.set('page', String(query.page));
  return `/children/${encodeURIComponent(id)}${search.size === 0 ? '' : `?${search.toString()}`}#what-happened`;
}
