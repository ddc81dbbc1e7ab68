import { withoutMarks } from '../../../record/passages.ts';
import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, TimelineAsked } from '../../../casework/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { episodesView, type EpisodesView } from '../../layout/episodes-view.ts';
import { timelineView, type TimelineView } from '../../layout/timeline-view.ts';
import { actsFor, type ActView, recordHref } from '../../words/acts.ts';
import { dayWords } from '../../words/dates.ts';
import { type SeenView, seenView } from '../../words/seen.ts';
import { shownName } from '../../words/shown-name.ts';
import { toldWords } from '../../words/told.ts';
import { bannerView, type BannerView } from './banner-view.ts';
import { nextView, type NextView } from './next-view.ts';
import { type PlanGlance, planGlances } from './outcomes-view.ts';
import { peopleGlance, type PeopleGlance } from './people-view.ts';
import { storyView, type StoryView } from './story-view.ts';

export interface ChildView extends EpisodesView {
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
  /** What the plans in force are to bring about. */
  readonly plans: readonly PlanGlance[];
  readonly people: PeopleGlance;
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
      words: { text: unquoted(shownName(withoutMarks(words.text))), on: dayWords(words.on, asOf), told: toldWords(words.told, asOf) },
    }),
    plans: planGlances(answer, asOf),
    people: peopleGlance(answer, asOf),
    ...episodesView(answer.episodes, asOf),
    timeline: timelineView(answer.timeline, asked, { subject: child.id, home: here }, asOf),
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

/** The page puts their words in quotation marks; those somebody typed around all of it are left out. */
function unquoted(text: string): string {
  return /^\s*[“"]([^“”"]*)[”"]\s*$/.exec(text)?.[1] ?? text;
}
