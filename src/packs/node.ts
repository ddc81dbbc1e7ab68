import { quoted } from '../record/plain-text.ts';
import type { Place } from './place.ts';

/** What a pack file holds, with the place of every part. */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly place: Place;
  readonly members: ReadonlyMap<string, Member>;
}

/** One key of a map, and what stands under it. */
export interface Member {
  readonly keyPlace: Place;
  readonly keyQuoted: boolean;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Node[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** As it was written, without its quotes. */
  readonly text: string;
  readonly quoted: boolean;
}

/** A scalar as it was written, for showing in a fault; other parts by their kind. */
export function shown(node: Node): string {
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'a group of keys' : 'a list';
  return node.value === null ? 'nothing' : quoted(node.text);
}
