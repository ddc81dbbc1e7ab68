import { limitText } from '../calendar/index.ts';
import type { Bounds, Condition } from '../engine/index.ts';
import { attributesWords, eitherOf, episodeWords, matchersWords, whereWords, withArticle } from './words.ts';

/** A condition in plain words. `episode` is the standard's own, `anchors` the types of the entry that starts its clock. */
export function conditionWords(condition: Condition, episode: string | undefined, anchors: readonly string[]): string {
  const within = (one: Condition): string => conditionWords(one, episode, anchors);
  const grouped = (one: Condition): string => (one.kind === 'any' || one.kind === 'all' ? `(${within(one)})` : within(one));
  switch (condition.kind) {
    case 'all':
      return condition.of.map((one) => (one.kind === 'any' ? grouped(one) : within(one))).join(' and ');
    case 'any':
      return condition.of.map((one) => (one.kind === 'all' ? grouped(one) : within(one))).join(' or ');
    case 'not':
      return notWords(condition.of, within);
    case 'age':
      return ageWords(condition.from, condition.under);
    case 'unborn':
      return 'before the birth';
    case 'in':
      return `during ${eitherOf(condition.episodes.map(episodeWords))}`;
    case 'attribute':
      return attributesWords(condition.tests, episode ?? '');
    case 'of':
      return `${episodeWords(condition.episode)} with ${attributesWords(condition.tests, condition.episode)}`;
    case 'lasted':
      return lastedWords(condition, '');
    case 'of-lasted':
      return lastedWords(condition, ` of ${episodeWords(condition.episode)}`);
    case 'ended':
      return condition.from === undefined && condition.under === undefined
        ? `at the end of ${episodeWords(condition.episode)}`
        : `at the end of ${episodeWords(condition.episode)}, ${lastedWords(condition, '')}`;
    case 'had':
      return `${condition.whole ? 'ever after' : 'after'} ${withArticle(matchersWords(condition.matchers))}`;
    case 'had-in':
      return `after ${withArticle(matchersWords(condition.matchers))} in this ${episodeWords(condition.episode)}`;
    case 'latest':
      return `the latest is ${withArticle(matchersWords([condition.matcher]))}`;
    case 'met':
      return metWords(condition.from, condition.under);
    case 'anchor':
      return whereWords(condition.where, anchors);
  }
}

function notWords(condition: Condition, within: (one: Condition) => string): string {
  if (condition.kind === 'had')
    return condition.whole ? `before any ${matchersWords(condition.matchers)}` : `until ${withArticle(matchersWords(condition.matchers))}`;
  if (condition.kind === 'had-in')
    return `until ${withArticle(matchersWords(condition.matchers))} in this ${episodeWords(condition.episode)}`;
  if (condition.kind === 'unborn') return 'after the birth';
  if (condition.kind === 'in') return `outside ${within(condition).replace(/^during /, '')}`;
  return `not (${within(condition)})`;
}

function ageWords(from: number | undefined, under: number | undefined): string {
  if (from === undefined) return `under ${under ?? 0}`;
  return under === undefined ? `aged ${from} or over` : `aged ${from} or over and under ${under}`;
}

function lastedWords({ from, under }: Bounds, of: string): string {
  return [
    ...(from === undefined ? [] : [`after ${limitText(from)}${of}`]),
    ...(under === undefined ? [] : [`in the first ${limitText(under).replace(/^1 /, '')}${of}`]),
  ].join(' and ');
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Which time it is: 'first', 'second', 'then' for all that follow the first, 'first 3' for several. */
function metWords(from = 0, under?: number): string {
  if (under === undefined) return from <= 1 ? 'then' : `after the first ${from}`;
  if (under === from + 1) return ORDINALS[from] ?? `time ${from + 1}`;
  return from === 0 ? `first ${under}` : `times ${from + 1} to ${under}`;
}
