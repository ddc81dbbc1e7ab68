import type { Day } from '../../calendar/index.ts';
import type { EpisodeLine } from '../../casework/index.ts';
import { dateWords } from '../words/dates.ts';
import { inSentence } from '../words/plural.ts';
import { shownName } from '../words/shown-name.ts';

/** The episodes of one record, those open now and those that have ended: shown by `layout/episodes.njk`. */
export interface EpisodesView {
  readonly episodes: readonly EpisodeView[];
  readonly ended: readonly EpisodeView[];
}

interface EpisodeView {
  readonly label: string;
  readonly when: string;
  readonly facts: string;
}

export function episodesView(episodes: readonly EpisodeLine[], asOf: Day): EpisodesView {
  return {
    episodes: episodes.filter(({ to }) => to === undefined).map((episode) => episodeView(episode, asOf)),
    ended: episodes.filter(({ to }) => to !== undefined).map((episode) => episodeView(episode, asOf)),
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
