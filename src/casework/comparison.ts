import type { Anchor, Matcher, Standard, Version, While } from '../engine/index.ts';
import type { LoadedPack } from '../packs/index.ts';
import { getEntryType } from '../record/entry-types.ts';
import { getEpisodeKind } from '../record/episode-kinds.ts';
import type { Comparison, ComparisonTopic } from './answers.ts';
import { councilOf } from './councils.ts';
import type { Room } from './room.ts';
import { versionLine } from './standard-lines.ts';

/** What several councils ask alike, or one of them and statute, with what each allows. Standards are alike when the same entry answers the same start or period. */
export function comparison(room: Room): Comparison {
  const packs = [...room.packs.values()].filter((loaded) => loaded.pack.standards.length > 0);
  const topics = new Map<string, ComparisonTopic>();
  const beneath = packs.find((loaded) => loaded.beneath !== undefined)?.beneath;
  for (const loaded of [...packs, ...(beneath === undefined ? [] : [beneath])])
    for (const standard of loaded.pack.standards) addTo(topics, standard, loaded);
  return {
    councils: packs.map(councilOf),
    ...(beneath !== undefined && { statute: councilOf(beneath) }),
    topics: [...topics.values()]
      .filter((topic) => topic.answers.size > 1)
      .toSorted((one, other) => other.answers.size - one.answers.size || one.topic.localeCompare(other.topic)),
  };
}

function addTo(topics: Map<string, ComparisonTopic>, standard: Standard, { pack }: LoadedPack): void {
  const version = standard.versions.at(-1);
  const question = version && questionOf(version);
  if (version === undefined || question === undefined) return;
  const topic = topics.get(question) ?? { topic: question, answers: new Map() };
  const { limits, sentence } = versionLine(version);
  const answer = {
    standard: standard.id,
    title: standard.title,
    says: standard.says,
    limits: limits.length > 0 ? limits : [{ limit: sentence }],
  };
  topics.set(question, {
    topic: question,
    answers: new Map([...topic.answers, [pack.authority, [...(topic.answers.get(pack.authority) ?? []), answer]]]),
  });
}

/** The question a version answers, in the same words for every council that asks it; undefined for what is not a matter of time. */
function questionOf(version: Version): string | undefined {
  switch (version.shape) {
    case 'every':
    case 'current':
      return `${entryWords(version.metBy)}, ${periodWords(version.while)}`;
    case 'within':
      return `${entryWords(version.metBy)} after ${anchorWords(version.after)}`;
    case 'approved':
      return `${entryWords(version.metBy)} after ${anchorWords(version.of)}`;
    case 'before':
      return `${entryWords(version.metBy)} before ${lowered(entryWords(version.before))}`;
    case 'recorded':
      return `${entryWords(version.of)} ${version.what === 'recorded' ? 'written up' : version.what.replaceAll('-', ' ')}`;
    case 'shows':
      return undefined;
    case 'at-most':
    case 'at-least':
      return version.measure.kind === 'length-of' ? `How long: ${episodeWords(version.measure.episode)}` : undefined;
  }
}

function entryWords(matchers: readonly Matcher[]): string {
  const [first] = matchers;
  return first === undefined ? 'Something recorded' : getEntryType(first.entry).label;
}

function anchorWords(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'entries':
      return lowered(entryWords(anchor.matchers));
    case 'start-of':
      return `${episodeWords(anchor.episode)} starts`;
    case 'end-of':
      return `${episodeWords(anchor.episode)} ends`;
    case 'birthday':
      return `turning ${anchor.years}${anchor.months === 0 ? '' : ` and ${anchor.months} months`}`;
    case 'later-of':
      return anchor.anchors.map(anchorWords).join(' and ');
    case 'first':
      return `the first ${anchorWords(anchor.anchor)}`;
    case 'entry-date':
      return `the date given in ${lowered(getEntryType(anchor.matcher.entry).label)}`;
  }
}

function periodWords(period: While): string {
  return period.kind === 'life' ? 'throughout' : episodeWords(period.episode);
}

function episodeWords(kind: string): string {
  return lowered(getEpisodeKind(kind).label);
}

function lowered(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
