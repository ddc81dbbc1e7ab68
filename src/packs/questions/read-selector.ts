import { readMatchers } from '../matcher.ts';
import { acceptMap, acceptScalar, oneOrMore, under } from '../accept.ts';
import type { MapNode, Node } from '../node.ts';
import { fault, type Reading, unknownWord } from '../reading.ts';
import type { Shape } from '../../engine/index.ts';
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { EPISODE_KINDS } from '../../record/episode-kinds.ts';
import { ROLES, type SubjectKind } from '../../record/types.ts';
import type { Selector } from './question.ts';

const SHAPES: readonly Shape[] = ['within', 'every', 'before', 'recorded', 'current', 'shows', 'approved', 'at-most', 'at-least'];
const ABOUT: readonly SubjectKind[] = ['child', 'worker', 'carer-household', 'prospective-carer', 'contact-arrangement'];
const ENTRIES: readonly string[] = [...ENTRY_TYPES.keys()];
const EPISODES: readonly string[] = [...EPISODE_KINDS.keys()];
const STARTS: readonly string[] = [...new Set([...ENTRIES, ...EPISODES, 'birthday'])];
const LASTING: readonly string[] = [...EPISODES, 'life'];
const KEYS = [
  'shape',
  'about',
  'owner',
  'while',
  'after',
  'after-end',
  'before',
  'of',
  'met-by',
  'not-met-by',
  'bounds',
  'shows',
  'by',
] as const;

/** Reads one selector: what a standard must be to answer, in the words that standards themselves are written in. */
export function readSelector(node: Node, r: Reading): Selector {
  const map = acceptMap(node, 'the selector', KEYS, r);
  if (node.kind === 'map' && map.members.size === 0)
    fault(r, node.place, 'The selector says nothing, so every standard would answer.', `Write one or more of: ${KEYS.join(', ')}.`);
  const words = <Word extends string>(key: (typeof KEYS)[number], what: string, known: readonly Word[]): readonly Word[] | undefined => {
    const value = under(map, key);
    return value && oneOrMore(value, `the list under \`${key}\``, r).flatMap((item) => wordOf(item, what, known, r));
  };
  const [shape, about, owner] = [
    words('shape', 'shape', SHAPES),
    words('about', 'subject a standard can be about', ABOUT),
    words('owner', 'role', ROLES),
  ];
  const [lasting, after, afterEnd] = [
    words('while', 'episode', LASTING),
    words('after', 'entry type or episode', STARTS),
    words('after-end', 'episode', EPISODES),
  ];
  const [before, of, bounds] = [
    words('before', 'entry type', ENTRIES),
    words('of', 'entry type', ENTRIES),
    words('bounds', 'episode', EPISODES),
  ];
  const [by, shows] = [words('by', 'role', ROLES), readShows(map, of ?? [], words, r)];
  const metBy = under(map, 'met-by');
  const notMetBy = under(map, 'not-met-by');
  return {
    ...(shape && { shape }),
    ...(about && { about }),
    ...(owner && { owner }),
    ...(lasting && { while: lasting }),
    ...(after && { after }),
    ...(afterEnd && { afterEnd }),
    ...(before && { before }),
    ...(of && { of }),
    ...(bounds && { bounds }),
    ...(shows && { shows }),
    ...(by && { by }),
    ...(metBy && { metBy: readMatchers(metBy, r) }),
    ...(notMetBy && { notMetBy: readMatchers(notMetBy, r) }),
  };
}

function wordOf<Word extends string>(node: Node, what: string, known: readonly Word[], r: Reading): Word[] {
  const text = acceptScalar(node, `the ${what}`, r)?.text;
  const word = known.find((one) => one === text);
  if (word === undefined && text !== undefined)
    unknownWord(r, node.place, what, text, known, 'List what can be recorded with `sightline entry-types`.');
  return word === undefined ? [] : [word];
}

type Words = (key: 'shows', what: string, known: readonly string[]) => readonly string[] | undefined;

/** The fields are those of the entries that show them. */
function readShows(map: MapNode, of: readonly string[], words: Words, r: Reading): readonly string[] | undefined {
  const node = under(map, 'shows');
  if (node === undefined) return undefined;
  const types = of.flatMap((name) => ENTRY_TYPES.get(name) ?? []);
  if (types.length === 0) {
    fault(r, node.place, '`shows` names fields, and nothing says of which entries.', 'Write `of:` with the entry types.');
    return undefined;
  }
  const fields = [...new Set(types.flatMap((type) => Object.keys(type.fields)))];
  return words('shows', `field of ${of.map((name) => `\`${name}\``).join(' or ')}`, fields);
}
