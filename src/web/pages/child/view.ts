import { withoutMarks } from '../../../record/passages.ts';
import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, EpisodeLine } from '../../../casework/answers.ts';
import type { TimelineAsked } from '../../../casework/front-page/answers.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { actsFor, type ActView, recordHref } from '../../words/acts.ts';
import { dateWords, dayWords } from '../../words/dates.ts';
import { inSentence } from '../../words/plural.ts';
import { type SeenView, seenView } from '../../words/seen.ts';
import { shownName } from '../../words/shown-name.ts';
import { toldWords } from '../../words/told.ts';
import { bannerView, type BannerView } from './banner-view.ts';
import { nextView, type NextView } from './next-view.ts';
import { peopleGlance, type PeopleGlance } from './people-view.ts';
import { storyView, type StoryView } from './story-view.ts';
import { timelineView, type TimelineView } from './timeline-view.ts';

export interface ChildView {
  readonly head: ChildHeadView;
  readonly banner: BannerView;
  readonly acts: readonly ActView[];
  /** Where to write the case summary, for whoever may. */
  readonly summaryHref?: string;
  readonly warningHref?: string;
  readonly story?: StoryView;
  readonly next: NextView;
  readonly seen: SeenView & { readonly told: readonly string[] };
  readonly words?: { readonly text: string; readonly on: string; readonly told: string };
  readonly people: PeopleGlance;
  /** Those open now, and those that have ended. */
  readonly episodes: readonly EpisodeView[];
  readonly ended: readonly EpisodeView[];
  readonly timeline: TimelineView;
  readonly sources: readonly string[];
  /** Who may see it and who looked, for those entitled to know. */
  readonly accessHref?: string;
  /** Where an entry is put in the chronology or left out, for whoever may. */
  readonly noteHref?: string;
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

/** Who this is, what is happening, what comes next. */
export function childView(answer: ChildAnswer, asked: TimelineAsked, asOf: Day): ChildView {
  const { child, may, words } = answer;
  const here = `/children/${encodeURIComponent(child.id)}`;
  const story = storyView(answer.story, asOf);
  const { last, alone } = answer.seenTold;
  return {
    head: childHeadView(answer.head, 'overview', asOf),
    banner: bannerView(answer, asOf),
    acts: may.write ? actsFor(child.id) : [],
    ...(may.write && { summaryHref: recordHref('case-summary', child.id), warningHref: recordHref('warning', child.id) }),
    ...(story !== undefined && { story }),
    next: nextView(answer, asOf),
    seen: {
      ...seenView(answer.seen, asOf),
      told: [...new Set([last, alone].flatMap((told) => (told === undefined ? [] : [toldWords(told, asOf)])))],
    },
    ...(words !== undefined && {
      words: { text: shownName(withoutMarks(words.text)), on: dayWords(words.on, asOf), told: toldWords(words.told, asOf) },
    }),
    people: peopleGlance(answer, asOf),
    episodes: answer.episodes.filter((episode) => episode.to === undefined).map((episode) => episodeView(episode, asOf)),
    ended: answer.episodes.filter((episode) => episode.to !== undefined).map((episode) => episodeView(episode, asOf)),
    timeline: timelineView(answer.timeline, child.id, asked, asOf),
    sources: answer.sources,
    ...(may.seeWhoLooked && { accessHref: `${here}/access` }),
    ...(may.write && { noteHref: `${here}/chronology/note` }),
    correctionsHref: `${here}/corrections`,
    requestHref: `/requests/new?${new URLSearchParams({ child: child.id }).toString()}`,
    keptHref: `/keeping/${encodeURIComponent(child.id)}`,
    filesHref: `${here}/files`,
    searchHref: `${here}/search`,
  };
}

function episodeView(episode: EpisodeLine, asOf: Day): EpisodeView {
  const from = dateWords(episode.from, asOf);
  return {
    label: episode.label,
    when: episode.to === undefined ? `since ${from}` : `${from} to ${dateWords(episode.to, asOf)}`,
    facts: episode.facts.map((fact) => `${fact.label}: ${shownName(inSentence(fact.value))}`).join('; '),
  };
}
