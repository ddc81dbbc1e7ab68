import { type Limit, LimitError, parseLimit } from '../calendar/index.ts';
import type { Anchor } from '../engine/standard.ts';
import { ENTRY_TYPES } from '../record/entry-types.ts';
import { EPISODE_KINDS } from '../record/episode-kinds.ts';
import type { EntryType, EpisodeKind } from '../record/types.ts';
import { acceptList, acceptMap, acceptScalar, needed, under } from './accept.ts';
import { readDateField } from './date-field.ts';
import { alike, readMatcher, readMatchers, typesOf } from './matcher.ts';
import { type MapNode, type Node, shown } from './node.ts';
import { fault, type Reading, unknownWord } from './reading.ts';
import { episodeKindOf, openersOf } from './vocabulary.ts';
import { readAttributeTests } from './where.ts';

/** The ways to start a clock. */
export const ANCHOR_KINDS = ['entry', 'start-of', 'end-of', 'birthday', 'later-of', 'first', 'entry-date'] as const;
export const START_KEYS = ['start-of', 'where'] as const;
const OLDEST_BIRTHDAY = 30;

/** Reads what starts a clock: a matcher or a list of them, an episode's start or end, a birthday, or one made of others. */
export function readAnchor(node: Node, r: Reading): Anchor {
  if (node.kind !== 'map') return { kind: 'entries', matchers: readMatchers(node, r) };
  const kind = ANCHOR_KINDS.find((one) => node.members.has(one));
  switch (kind) {
    case 'entry':
      return { kind: 'entries', matchers: alike([readMatcher(node, r)]) };
    case 'start-of':
      return readStart(node, r);
    case 'end-of':
      return { kind, episode: episodeKindOf(onlyMember(node, kind, r), r)?.name ?? '' };
    case 'birthday':
      return readBirthday(onlyMember(node, kind, r), r);
    case 'later-of':
      return {
        kind,
        anchors: acceptList(onlyMember(node, kind, r), 'the list under `later-of`', r).items.map((item) => readAnchor(item, r)),
      };
    case 'first':
      return { kind, anchor: readAnchor(onlyMember(node, kind, r), r) };
    case 'entry-date':
      return { kind, ...readDateField(onlyMember(node, kind, r), '`entry-date`', r) };
    case undefined: {
      const [first] = node.members;
      if (first === undefined)
        fault(r, node.place, 'Nothing is said to start the clock.', 'Name an entry type, or an episode: { start-of: placement }.');
      else unknownWord(r, first[1].keyPlace, 'way to start a clock', first[0], ANCHOR_KINDS);
      return { kind: 'entries', matchers: [] };
    }
  }
}

/** The episode that an anchor starts or ends, which is then the standard's own. */
export function episodeOf(anchor: Anchor): EpisodeKind | undefined {
  switch (anchor.kind) {
    case 'start-of':
    case 'end-of':
      return EPISODE_KINDS.get(anchor.episode);
    case 'first':
      return episodeOf(anchor.anchor);
    case 'later-of': {
      const kinds = new Set(anchor.anchors.map(episodeOf));
      return kinds.size === 1 ? [...kinds][0] : undefined;
    }
    default:
      return undefined;
  }
}

/** The types of the entries that may start the clock; none for a birthday. */
export function anchoringTypes(anchor: Anchor): EntryType[] {
  switch (anchor.kind) {
    case 'entries':
      return typesOf(anchor.matchers);
    case 'start-of': {
      const kind = EPISODE_KINDS.get(anchor.episode);
      return kind === undefined ? [] : openersOf(kind);
    }
    case 'end-of':
      return (EPISODE_KINDS.get(anchor.episode)?.closes ?? []).flatMap((cue) => ENTRY_TYPES.get(cue.entry) ?? []);
    case 'birthday':
      return [];
    case 'first':
      return anchoringTypes(anchor.anchor);
    case 'later-of':
      return [...new Set(anchor.anchors.flatMap(anchoringTypes))];
    case 'entry-date':
      return typesOf([anchor.matcher]);
  }
}

function onlyMember(map: MapNode, key: string, r: Reading): Node {
  acceptMap(map, `\`${key}\``, [key], r);
  return under(map, key) ?? map;
}

function readStart(node: MapNode, r: Reading): Anchor {
  const map = acceptMap(node, '`start-of`', START_KEYS, r);
  const named = needed(map, 'start-of', 'the anchor', 'Name an episode.', r);
  const kind = named && episodeKindOf(named, r);
  const where = under(map, 'where');
  if (kind === undefined || where === undefined) return { kind: 'start-of', episode: kind?.name ?? '' };
  return { kind: 'start-of', episode: kind.name, where: readAttributeTests(where, kind, r) };
}

function readBirthday(node: Node, r: Reading): Anchor {
  const scalar = acceptScalar(node, 'the birthday', r);
  const age = scalar && ageNamed(scalar.text);
  if (scalar !== undefined && (age === undefined || age.n > OLDEST_BIRTHDAY)) {
    fault(r, node.place, `${shown(node)} is not a birthday this system waits for.`, 'Write the age, such as 16, or 16 years 3 months.');
  }
  return { kind: 'birthday', years: age?.n ?? 0, months: age?.months ?? 0 };
}

function ageNamed(text: string): Limit | undefined {
  try {
    return parseLimit(`age ${text}`);
  } catch (error) {
    if (error instanceof LimitError) return undefined;
    throw error;
  }
}
