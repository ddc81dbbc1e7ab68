import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holdAll, snippet, stem, wordsAsked } from './words-in-text.ts';

test('a word is found in each of its forms, and where it begins another', () => {
  for (const [asked, text] of [
    ['visit', 'Visiting was hard'],
    ['visited', 'three visits'],
    ['worries', 'a worry of Mum’s'],
    ['worry', 'She worried'],
    ['stopping', 'it stopped'],
    ['school', 'The SCHOOL’s report'],
    ['bruise', 'bruising to the arm'],
    ['cafe', 'met at the café'],
    ['paed', 'the paediatrician came'],
    ['bruise arm', 'Bruises. One on the arm.'],
  ] as const)
    assert.ok(holdAll(wordsAsked(asked), [text]), `${asked} in ${text}`);
  for (const [asked, text] of [
    ['visit bruise', 'a visit'],
    ['class', 'the clay'],
    ['is', 'island'],
  ] as const)
    assert.ok(!holdAll(wordsAsked(asked), [text]), `${asked} in ${text}`);
});

test('a word is found as it is among the words of a text one after another', () => {
  const said = fc.constantFrom(
    'visit',
    'Visiting',
    'visited',
    'revisit',
    'worries',
    'ebb',
    'ebbing',
    'café',
    '𝒷ed',
    'bed1',
    'x',
    'Øre',
    'is',
    'it’s',
    '7',
  );
  const texts = fc.array(
    fc.array(said).map((words) => words.join(' ')),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(said, texts, (typed, among) => {
      const [word] = wordsAsked(typed).words;
      const words = among.flatMap((text) => text.split(/[ ’]/u)).map((one) => wordsAsked(one).words[0]);
      const isThere = words.some(
        (one) => one?.stem === word?.stem || ((word?.plain.length ?? 0) >= 3 && one?.plain.startsWith(word?.plain ?? '') === true),
      );
      if (!typed.includes('’')) assert.equal(holdAll(wordsAsked(typed), among), isThere, `${typed} in ${among.join('; ')}`);
    }),
  );
});

test('a snippet shows the words marked, as they were written, with what stands about them', () => {
  const stretches = snippet(
    wordsAsked('bruise'),
    `${'Before it came much else was said. '.repeat(9)}Bruising was seen, and a bruise.${' And so on.'.repeat(40)}`,
  );
  assert.deepEqual(
    stretches?.filter(({ marked }) => marked).map(({ text }) => text),
    ['Bruising', 'bruise'],
  );
  const shown = stretches?.map(({ text }) => text).join('') ?? '';
  assert.ok(shown.startsWith('… ') && shown.endsWith(' …') && shown.length < 300, shown);
  assert.equal(snippet(wordsAsked('arm'), 'nothing of the kind'), undefined);
});

test('whatever the text, a snippet is a part of it, and stems are found again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 20 }), (text, typed) => {
      const shown =
        snippet(wordsAsked(typed), text)
          ?.map((one) => one.text)
          .join('') ?? '';
      assert.ok(text.includes(shown.replace(/^… /u, '').replace(/ …$/u, '')));
    }),
  );
  assert.equal(stem('visiting'), stem('visits'));
});
