import { hash } from 'node:crypto';

/** Before a leaf and before a knot, so that neither can pass for the other. */
const LEAF = Buffer.of(0);
const KNOT = Buffer.of(1);

export function leafOf(text: string): Buffer {
  return hash('sha256', Buffer.concat([LEAF, Buffer.from(text)]), 'buffer');
}

function knotOf(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([KNOT, left, right]), 'buffer');
}

/** A Merkle tree that takes leaves one after another and holds no more than one knot of each height. */
export interface GrowingTree {
  add(leaf: Buffer): void;
  /** As of the leaves added so far; with none of them, of nothing. */
  root(): Buffer;
}

export function growingTree(): GrowingTree {
  /** By height: the knot over that many leaves in doublings, waiting for one beside it. */
  const waiting: (Buffer | undefined)[] = [];
  return {
    add(leaf) {
      let knot = leaf;
      let height = 0;
      for (let beside = waiting[height]; beside !== undefined; beside = waiting[height]) {
        knot = knotOf(beside, knot);
        waiting[height] = undefined;
        height += 1;
      }
      waiting[height] = knot;
    },
    root: () => waiting.reduce((right, left) => (left && right ? knotOf(left, right) : (left ?? right)), undefined) ?? leafOf(''),
  };
}
