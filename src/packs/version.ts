import { isoOf } from '../calendar/index.ts';
import type { Shape, Version } from '../engine/standard.ts';
import { acceptList, acceptWord, needed, onlyKeys } from './accept.ts';
import { type Node, shown } from './node.ts';
import { fault, type Reading } from './reading.ts';
import { APPROVED_KEYS, readApproved } from './shapes/approved.ts';
import { BEFORE_KEYS, readBefore } from './shapes/before.ts';
import { BOUNDED_KEYS, readBounded } from './shapes/bounded.ts';
import { CURRENT_KEYS, readCurrent } from './shapes/current.ts';
import { EVERY_KEYS, readEvery } from './shapes/every.ts';
import { readRecorded, RECORDED_KEYS } from './shapes/recorded.ts';
import { readShows, SHOWS_KEYS } from './shapes/shows.ts';
import { readWithin, WITHIN_KEYS } from './shapes/within.ts';
import { BASE_KEYS } from './version-base.ts';
import type { MapNode } from './node.ts';

interface ShapeReader {
  readonly keys: readonly string[];
  read(map: MapNode, r: Reading): Version;
}

const SHAPES: Readonly<Record<Shape, ShapeReader>> = {
  within: { keys: WITHIN_KEYS, read: readWithin },
  every: { keys: EVERY_KEYS, read: readEvery },
  before: { keys: BEFORE_KEYS, read: readBefore },
  recorded: { keys: RECORDED_KEYS, read: readRecorded },
  current: { keys: CURRENT_KEYS, read: readCurrent },
  shows: { keys: SHOWS_KEYS, read: readShows },
  approved: { keys: APPROVED_KEYS, read: readApproved },
  'at-most': { keys: BOUNDED_KEYS, read: (map, r) => readBounded('at-most', map, r) },
  'at-least': { keys: BOUNDED_KEYS, read: (map, r) => readBounded('at-least', map, r) },
};
export const SHAPE_NAMES: readonly Shape[] = [
  'within',
  'every',
  'before',
  'recorded',
  'current',
  'shows',
  'approved',
  'at-most',
  'at-least',
];

/** Reads the versions of a standard, the earliest first, refusing those that overlap. */
export function readVersions(node: Node, r: Reading): Version[] {
  const read = acceptList(node, 'the list of versions', r).items.flatMap((item) => readVersion(item, r) ?? []);
  for (const [index, { version, at }] of read.entries()) {
    const before = read[index - 1]?.version;
    if (before === undefined) continue;
    if (version.from <= before.from) {
      fault(
        r,
        at.place,
        `This version starts on ${isoOf(version.from)}, which is not after the one before it.`,
        'Put versions in order of their first day.',
      );
    } else if (before.to === undefined || before.to >= version.from) {
      fault(
        r,
        at.place,
        `This version overlaps the one that started on ${isoOf(before.from)}.`,
        `End that one: \`to: ${isoOf(version.from - 1)}\`.`,
      );
    }
  }
  return read.map(({ version }) => version);
}

function readVersion(node: Node, r: Reading): { version: Version; at: Node } | undefined {
  if (node.kind !== 'map') {
    fault(r, node.place, `A version is a group of keys, not ${shown(node)}.`, 'Write `from`, `shape` and what the shape asks.');
    return undefined;
  }
  const named = needed(node, 'shape', 'the version', `Write one of: ${SHAPE_NAMES.join(', ')}.`, r);
  const name = named && acceptWord(named, 'shape', SHAPE_NAMES, r);
  if (name === undefined) return undefined;
  const shape = SHAPES[name];
  onlyKeys(node, `${/^[ae]/.test(name) ? 'an' : 'a'} \`${name}\` version`, [...BASE_KEYS, ...shape.keys], r);
  return { version: shape.read(node, r), at: node };
}
