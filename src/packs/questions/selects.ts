/** Whether a standard, as it stands in its latest version, answers a question. */
import type { Anchor, Matcher, Standard, Version, Where } from '../../engine/index.ts';
import { EPISODE_KINDS } from '../../record/episode-kinds.ts';
import type { Role } from '../../record/types.ts';
import { overlap } from '../against-statute/entails.ts';
import type { NamedQuestion, Selector } from './question.ts';

/** Whether the standard answers the question. */
export function answersTo({ find, include, exclude }: NamedQuestion, standard: Standard): boolean {
  if (exclude.includes(standard.id)) return false;
  return include.includes(standard.id) || find.some((selector) => fits(selector, standard));
}

function fits(selector: Selector, standard: Standard): boolean {
  const version = standard.versions.at(-1);
  if (version === undefined) return false;
  const { metBy, notMetBy, by } = selector;
  return (
    isAmong(selector.shape, () => [version.shape]) &&
    isAmong(selector.about, () => [standard.about]) &&
    isAmong(selector.owner, () => [version.owner ?? standard.owner]) &&
    isAmong(selector.while, () => lastsFor(version)) &&
    isAmong(selector.of, () => askedOf(version)) &&
    isAmong(selector.bounds, () => boundedBy(version)) &&
    isAmong(selector.before, () => comesBefore(version)) &&
    isAmong(selector.after, () => startsWith(startOf(version))) &&
    isAmong(selector.afterEnd, () => endingOf(startOf(version))) &&
    isAmong(selector.shows, () => ('must' in version ? fieldsIn(version.must) : [])) &&
    (metBy === undefined || meeting(version).some((one) => metBy.some((other) => asksFor(one, other)))) &&
    (notMetBy === undefined || !meeting(version).every((one) => notMetBy.some((other) => asksFor(one, other)))) &&
    (by === undefined || rolesIn(version).some((role) => by.includes(role)))
  );
}

function isAmong(wanted: readonly string[] | undefined, found: () => readonly string[]): boolean {
  return wanted === undefined || found().some((one) => wanted.includes(one));
}

/** Asks for such an entry, and minds the same fields of it: an entry that passes both may well be recorded. */
function asksFor(one: Matcher, { entry, where }: Matcher): boolean {
  const minded = one.where === undefined ? [] : fieldsIn(one.where);
  return Object.keys(where?.fields ?? {}).every((field) => minded.includes(field)) && overlap([one], [{ entry, ...(where && { where }) }]);
}

function lastsFor(version: Version): string[] {
  const period =
    'while' in version ? version.while : 'measure' in version && version.measure.kind === 'count-per' ? version.measure.while : undefined;
  if (period === undefined) return [];
  return [period.kind === 'life' ? 'life' : period.episode];
}

function startOf(version: Version): Anchor | undefined {
  if (version.shape === 'within') return version.after;
  if (version.shape === 'approved') return version.of;
  return 'measure' in version && version.measure.kind === 'count-until' ? version.measure.after : undefined;
}

/** The names that a start may go by: an entry that opens an episode starts what the episode starts. */
function startsWith(anchor: Anchor | undefined): string[] {
  switch (anchor?.kind) {
    case 'entries':
      return anchor.matchers.flatMap(({ entry }) => [entry, ...openedBy(entry)]);
    case 'start-of':
      return [anchor.episode];
    case 'birthday':
      return ['birthday'];
    case 'first':
      return startsWith(anchor.anchor);
    case 'later-of':
      return anchor.anchors.flatMap(startsWith);
    case 'entry-date':
      return [anchor.matcher.entry];
    default:
      return [];
  }
}

function openedBy(entry: string): string[] {
  return [...EPISODE_KINDS.values()].filter(({ opens }) => opens.some((cue) => cue.entry === entry)).map(({ name }) => name);
}

function endingOf(anchor: Anchor | undefined): string[] {
  return anchor?.kind === 'end-of' ? [anchor.episode] : [];
}

function comesBefore(version: Version): string[] {
  if (version.shape === 'before') return version.before.map(({ entry }) => entry);
  return 'measure' in version && version.measure.kind === 'count-until' ? version.measure.until.map(({ entry }) => entry) : [];
}

function askedOf(version: Version): string[] {
  return version.shape === 'recorded' || version.shape === 'shows' ? version.of.map(({ entry }) => entry) : [];
}

function boundedBy(version: Version): string[] {
  return 'measure' in version && 'episode' in version.measure ? [version.measure.episode] : [];
}

/** What meets a version, or what it counts. */
export function meeting(version: Version): readonly Matcher[] {
  if ('metBy' in version) return version.metBy;
  return 'measure' in version && 'count' in version.measure ? version.measure.count : [];
}

function fieldsIn(where: Where): string[] {
  return [...Object.keys(where.fields), ...(where.any ?? []).flatMap(fieldsIn)];
}

function rolesIn(version: Version): readonly Role[] {
  if (version.shape === 'shows') return version.must.by ?? [];
  return meeting(version).flatMap(({ where }) => where?.by ?? []);
}
