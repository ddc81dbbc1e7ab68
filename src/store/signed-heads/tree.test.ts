import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { growingTree, leafOf } from './tree.ts';

/** The tree as RFC 6962 defines it, by halving at the greatest power of two below the number of leaves. */
function byHalves(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return leafOf('');
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [byHalves(leaves.slice(0, half)), byHalves(leaves.slice(half))];
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

test('grown leaf by leaf, a tree has the root that halving gives, for every number of leaves', () => {
  const leaves: Buffer[] = [];
  const tree = growingTree();
  for (let n = 0; n <= 70; n += 1) {
    assert.deepEqual(tree.root(), byHalves(leaves), `${n} leaves`);
    leaves.push(leafOf(`record ${n}`));
    tree.add(leafOf(`record ${n}`));
  }
});

function rootOf(...texts: readonly string[]): string {
  const tree = growingTree();
  for (const text of texts) tree.add(leafOf(text));
  return tree.root().toString('hex');
}

test('another leaf, another order or one more leaf is another root', () => {
  const roots = [rootOf('a', 'b', 'c'), rootOf('a', 'b', 'd'), rootOf('b', 'a', 'c'), rootOf('a', 'b', 'c', 'c'), rootOf('a', 'b')];
  assert.equal(new Set(roots).size, roots.length);
});
