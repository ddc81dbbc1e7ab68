import type { Anchor, Matcher, Version, While } from '../../engine/index.ts';
import { anchorWords, entryWords, episodeWords } from '../words.ts';

/**
 * What a version asks in time, in the same words for every pack that asks it: the same entry, after the same start or through the same period.
 * Undefined for what is not a matter of time.
 */
export function topicOf(version: Version): string | undefined {
  switch (version.shape) {
    case 'every':
    case 'current':
      return `${what(version.metBy)}, ${through(version.while)}`;
    case 'within':
      return `${what(version.metBy)}, after ${plain(version.after)}`;
    case 'approved':
      return `${what(version.metBy)}, after ${plain(version.of)}`;
    case 'before':
      return `${what(version.metBy)}, before ${what(version.before)}`;
    case 'recorded':
      return `${what(version.of)}, ${version.what === 'recorded' ? 'written up' : version.what.replaceAll('-', ' ')}`;
    case 'shows':
      return undefined;
    case 'at-most':
    case 'at-least': {
      const { measure } = version;
      if (measure.kind === 'length-of') return `${episodeWords(measure.episode)}, how long`;
      if (measure.kind === 'count-open') return `${episodeWords(measure.episode)}, how many at once`;
      if (measure.kind === 'count-per') return `${what(measure.count)}, how many through ${through(measure.while)}`;
      return `${what(measure.count)}, between ${plain(measure.after)} and ${what(measure.until)}`;
    }
  }
}

function what(matchers: readonly Matcher[]): string {
  return entryWords(matchers[0]?.entry ?? '');
}

/** A start by its first entry alone, so that two packs which mean it alike say it alike. */
function plain(anchor: Anchor): string {
  return anchor.kind === 'entries' ? what(anchor.matchers) : anchorWords(anchor);
}

function through(period: While): string {
  return period.kind === 'life' ? 'always' : episodeWords(period.episode);
}
