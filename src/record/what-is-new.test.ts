import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newSince } from './what-is-new.ts';

function words(earlier: string, later: string): readonly string[] {
  return newSince(earlier, later).map(({ from, to }) => later.slice(from, to).trim());
}

test('a sentence that was changed or added is new, and all that stands as it stood is not', () => {
  const earlier = 'Ash lives with Mum. He likes maths. Nan comes on Sundays.';
  assert.deepEqual(words(earlier, 'Ash lives with Mum. He likes maths and art. Nan comes on Sundays.'), ['He likes maths and art.']);
  assert.deepEqual(words(earlier, `${earlier}\n\nSince May he stays at Nan’s. He sleeps well.`), [
    'Since May he stays at Nan’s. He sleeps well.',
  ]);
  assert.deepEqual(words(earlier, earlier), []);
  assert.deepEqual(words(earlier, 'Ash lives with Mum.   He likes maths.'), [], 'what was left out is nothing new, nor is a wider space');
});

test('everything is new where nothing was written before', () => {
  assert.deepEqual(words('', 'One. Two.'), ['One. Two.']);
});

test('whatever is written, the places are in order and within it, and the same text has none', () => {
  const text = fc.array(fc.constantFrom('a. ', 'b! ', 'c', '\n', ' ', '…', '🙂 ', 'a. '), { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      let end = 0;
      for (const { from, to } of newSince(earlier, later)) {
        assert.ok(from >= end && to > from && to <= later.length);
        end = to;
      }
      assert.deepEqual(newSince(later, later), []);
    }),
  );
});

test('two long texts with nothing in common are compared at once', () => {
  const began = performance.now();
  newSince('a. '.repeat(6_000), 'b. '.repeat(6_000));
  newSince(Array.from({ length: 1_300 }, (_, n) => `a${n}.`).join(' '), Array.from({ length: 1_300 }, (_, n) => `b${n}.`).join(' '));
  newSince('.'.repeat(20_000), ' '.repeat(20_000));
  assert.ok(performance.now() - began < 1000);
});
