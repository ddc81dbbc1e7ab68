/** Takes from a node what is expected of it; anything else is a fault at its place, and a harmless stand-in is read on. */
import { type Day, tryDayOf } from '../calendar/index.ts';
import { quoted, visible } from '../record/plain-text.ts';
import type { Fault } from './fault.ts';
import { type ListNode, type MapNode, type Node, type ScalarNode, shown } from './node.ts';
import { fault, unknownWord } from './reading.ts';

type Faults = { readonly faults: Fault[] };

/** The node as a group of keys, each of them one of those known. */
export function acceptMap(node: Node, what: string, keys: readonly string[], r: Faults): MapNode {
  if (node.kind !== 'map') {
    fault(r, node.place, `${capital(what)} is a group of keys, not ${shown(node)}.`, `Write one or more of: ${keys.join(', ')}.`);
    return { kind: 'map', place: node.place, members: new Map() };
  }
  onlyKeys(node, what, keys, r);
  return node;
}

/** Refuses every key that is not known. */
export function onlyKeys(map: MapNode, what: string, keys: readonly string[], r: Faults): void {
  for (const [key, { keyPlace }] of map.members) {
    if (keys.includes(key)) continue;
    // Between braces a comma ends the value, and the rest of a sentence is then taken for a key.
    if (key.includes(' '))
      fault(r, keyPlace, `There is no key in ${what} ${quoted(key)}.`, 'Between braces, put text that holds a comma in double quotes.');
    else unknownWord(r, keyPlace, `key in ${what}`, key, keys);
  }
}

/** What stands under a key, where the key is there. */
export function under(map: MapNode, key: string): Node | undefined {
  return map.members.get(key)?.value;
}

/** What stands under a key that must be there. */
export function needed(map: MapNode, key: string, what: string, mend: string, r: Faults): Node | undefined {
  const value = under(map, key);
  if (value === undefined) fault(r, map.place, `${capital(what)} has no \`${key}\`.`, mend);
  return value;
}

export function acceptList(node: Node, what: string, r: Faults): ListNode {
  if (node.kind === 'list') {
    if (node.items.length === 0) fault(r, node.place, `${capital(what)} is empty.`, 'Write at least one, each after a dash.');
    return node;
  }
  fault(r, node.place, `${capital(what)} is a list, not ${shown(node)}.`, 'Write each one after a dash, or between square brackets.');
  return { kind: 'list', place: node.place, items: [] };
}

/** A list, or a single thing standing for a list of one. */
export function oneOrMore(node: Node, what: string, r: Faults): readonly Node[] {
  return node.kind === 'list' ? acceptList(node, what, r).items : [node];
}

export function acceptScalar(node: Node, what: string, r: Faults): ScalarNode | undefined {
  if (node.kind === 'scalar' && node.value !== null) return node;
  fault(
    r,
    node.place,
    `${capital(what)} is missing or not a single value: ${shown(node)} stands here.`,
    'Write it on one line after the colon.',
  );
  return undefined;
}

/** Text for people to read: never a bare number, date or truth value. */
export function acceptText(node: Node, what: string, longest: number, r: Faults): string {
  const scalar = acceptScalar(node, what, r);
  if (scalar === undefined) return '';
  const text = String(scalar.value).trim();
  if (typeof scalar.value !== 'string' || text === '') {
    fault(r, node.place, `${capital(what)} must be text, not ${shown(node)}.`, 'Write it in words.');
  } else if (text.length > longest) {
    fault(r, node.place, `${capital(what)} is ${text.length} characters long.`, `Keep it within ${longest}.`);
  } else if (visible(text) !== text) {
    fault(
      r,
      node.place,
      `${capital(what)} has marks in it that cannot be seen, or that turn letters round: ${shown(node)}.`,
      'Type it afresh.',
    );
  }
  return text;
}

/** One of a closed set of words. */
export function acceptWord<Word extends string>(node: Node, what: string, words: readonly Word[], r: Faults): Word | undefined {
  const scalar = acceptScalar(node, what, r);
  if (scalar === undefined) return undefined;
  const found = words.find((word) => word === scalar.text);
  if (found === undefined) unknownWord(r, node.place, what, scalar.text, words);
  return found;
}

export function acceptDay(node: Node, what: string, r: Faults): Day {
  const scalar = acceptScalar(node, what, r);
  const day = scalar === undefined ? undefined : tryDayOf(scalar.text);
  if (scalar !== undefined && day === undefined) {
    fault(r, node.place, `${capital(what)} is not a date: ${shown(node)}.`, 'Write it as YYYY-MM-DD, for example 2025-03-28.');
  }
  return day ?? 0;
}

/** A whole number from `least` to `most`. */
export function acceptWhole(node: Node, what: string, least: number, most: number, r: Faults): number {
  const scalar = acceptScalar(node, what, r);
  if (scalar === undefined) return least;
  if (typeof scalar.value === 'number' && Number.isInteger(scalar.value) && scalar.value >= least && scalar.value <= most)
    return scalar.value;
  fault(r, node.place, `${capital(what)} is not a whole number from ${least} to ${most}: ${shown(node)}.`, 'Write digits only.');
  return least;
}

/** true or false, or yes or no. */
export function acceptYesNo(node: Node, what: string, r: Faults): boolean {
  const scalar = acceptScalar(node, what, r);
  const answer = scalar === undefined ? false : yesNoOf(scalar.text);
  if (answer === undefined) fault(r, node.place, `${capital(what)} is yes or no, not ${shown(node)}.`, 'Write true or false.');
  return answer ?? false;
}

export function yesNoOf(text: string): boolean | undefined {
  if (text === 'true' || text === 'yes') return true;
  return text === 'false' || text === 'no' ? false : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
