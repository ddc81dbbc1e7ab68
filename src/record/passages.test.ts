import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DEEPEST, markedIn, markWords, parsePassages, type Passage, withoutMarks, wordsFor } from './passages.ts';

const NOTE =
  'Ash was at home. [reported by Mum: He slept badly [opinion: because of the noise].] [third party: Her brother owes money.] [Not yet shared by the police: They visit on Friday.] “It was loud,” [own words: it was LOUD].';

test('marks are read where they stand, one within another, each with who it comes from', () => {
  const found = markedIn(parsePassages(NOTE)).map((one) => [one.mark, one.who, NOTE.slice(one.from, one.to)]);
  assert.deepEqual(found, [
    ['reported', 'Mum', '[reported by Mum: He slept badly [opinion: because of the noise].]'],
    ['opinion', undefined, '[opinion: because of the noise]'],
    ['third-party', undefined, '[third party: Her brother owes money.]'],
    ['not-yet-shared', 'the police', '[Not yet shared by the police: They visit on Friday.]'],
    ['own-words', undefined, '[own words: it was LOUD]'],
  ]);
  assert.deepEqual(markedIn(parsePassages(NOTE)).map(markWords), [
    'Reported by Mum',
    'Opinion',
    'About somebody else',
    'Not to be shared yet, asked by the police',
    'In their own words',
  ]);
});

test('a family is told that something is left out, and never what', () => {
  const words = wordsFor('family', NOTE);
  assert.doesNotMatch(words, /owes money|Friday|police/);
  assert.match(words, /^Ash was at home\. He slept badly because of the noise\. \[something about somebody else is left out here\]/);
  assert.match(wordsFor('worker', NOTE), /Her brother owes money\. They visit on Friday\./);
});

test('a third party within an opinion is left out, and so is all of a mark that nobody closed', () => {
  assert.equal(
    wordsFor('family', '[opinion: Kind, [third party: unlike his uncle], and calm.]'),
    'Kind, [something about somebody else is left out here], and calm.',
  );
  assert.doesNotMatch(wordsFor('family', 'Well. [third party: The uncle drinks. And more of it'), /uncle|more/);
  assert.equal(markedIn(parsePassages('[third party: The uncle'))[0]?.unclosed, true);
});

test('other brackets stay as they are, within a mark too', () => {
  for (const plain of ['He said [sic] so.', 'a [b] ] c [', '[party: x]', '[reported speech: x]']) assert.equal(withoutMarks(plain), plain);
  assert.equal(withoutMarks('[reported: he [sic] said] so'), 'he [sic] said so');
});

const scrap = fc.constantFrom(
  '[third party: ',
  '[not yet shared by X: ',
  '[OPINION:',
  '[child’s own words: ',
  '[',
  ']',
  ':',
  '\n',
  'word ',
  '🙂',
  '\u0000',
  '[fact of ',
);
const hostile = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.array(scrap, { maxLength: 80 }).map((all) => all.join('')),
);

test('whatever is written, nothing of it is lost, and each passage stands where it says', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const passages = parsePassages(text);
      assert.equal(passages.map(({ from, to }) => text.slice(from, to)).join(''), text);
      assertInside(text, passages, 0);
      const words = withoutMarks(text);
      for (const { text: run } of plainIn(passages)) assert.ok(words.includes(run));
      const family = wordsFor('family', text);
      for (const one of markedIn(passages))
        if (one.mark === 'third-party') assert.ok(family.includes('left out here'), 'it is said that something is left out');
    }),
    { numRuns: 500 },
  );
});

function assertInside(text: string, passages: readonly Passage[], depth: number): void {
  assert.ok(depth <= DEEPEST);
  for (const one of passages) {
    if ('text' in one) assert.equal(text.slice(one.from, one.to), one.text);
    else {
      for (const within of one.passages) assert.ok(within.from >= one.from && within.to <= one.to);
      assertInside(text, one.passages, depth + 1);
    }
  }
}

function plainIn(passages: readonly Passage[]): readonly { readonly text: string }[] {
  return passages.flatMap((one) => ('text' in one ? [one] : plainIn(one.passages)));
}

test('a long text of nothing but marks is read at once', () => {
  const began = performance.now();
  parsePassages('[third party by '.repeat(20_000));
  parsePassages('[opinion: '.repeat(20_000));
  parsePassages(`[reported by ${'x'.repeat(200_000)}`);
  assert.ok(performance.now() - began < 500);
});
