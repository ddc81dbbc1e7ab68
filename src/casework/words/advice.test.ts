import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Advice, adviceOn, MOST_LOOKED_AT } from './advice.ts';
import { finderOf } from './find-words.ts';
import { glossaryOf, type GlossaryChange, SHIPPED } from './glossary.ts';

const find = finderOf(SHIPPED);

function kindsOf(text: string, finder = find): readonly (readonly [Advice['kind'], string])[] {
  return adviceOn(text, finder).advice.map(({ kind, words }) => [kind, words]);
}

test('each kind of thing that a child should not have to read is noticed where it stands', () => {
  assert.deepEqual(kindsOf('Dad failed to\nengage after the placement broke down.'), [
    ['blame', 'failed to\nengage'],
    ['blame', 'placement broke down'],
  ]);
  assert.deepEqual(kindsOf('Ash has supervised contact with her mum on Fridays.'), [['jargon', 'supervised contact']]);
  assert.deepEqual(kindsOf('The LAC review; she is lacking nothing, and full of pep.'), [['short', 'LAC']]);
  assert.deepEqual(kindsOf('We met in order to talk.'), [['simpler', 'in order to']]);
  const hard =
    'Notable deterioration throughout the preceding quarter necessitated comprehensive reconsideration of the arrangements underpinning supervision, transportation and accommodation for everybody concerned within the household.';
  assert.deepEqual(kindsOf(hard).filter(([kind]) => kind === 'hard').length, 1);
});

test('what is advised says where, what could stand there, and why', () => {
  const text = 'He is hard-to-reach, hard-to-reach.';
  const [first, ...others] = adviceOn(text, find).advice;
  assert.deepEqual(others, []);
  assert.equal(text.slice(first?.from, first?.to), 'hard-to-reach');
  assert.equal(first?.times, 2);
  assert.match(first?.because ?? '', /Say what was tried/);
});

test('a child’s own words, and what stands between quotation marks, are left as they were said', () => {
  for (const text of [
    '[own words: I was in a placement with LAC kids]',
    'She said: “They failed to engage with us.”',
    'She said "I hate contact centre".',
  ])
    assert.deepEqual(kindsOf(text), [], text);
  assert.deepEqual(kindsOf('[opinion: He is manipulative.]'), [['blame', 'manipulative']]);
});

test('plain words draw no advice, and how old a reader must be is told once there is enough to tell', () => {
  const plain =
    'I came to see Ash today. He was in the garden with his nan. He told me that he likes maths. He is sad when people shout. I will come again next week.';
  const told = adviceOn(plain, find);
  assert.deepEqual(told.advice, []);
  assert.ok((told.readingAge ?? 99) <= 9);
  assert.equal(adviceOn('Ash was well.', find).readingAge, undefined);
});

function said(act: 'add' | 'end', word: string): GlossaryChange {
  return { act, word, kind: 'jargon', instead: ['the drop-in'] };
}

test('the council adds words of its own, and ends those it does not want, whoever wrote them first', () => {
  const text = 'Seen at the Zed Hub with peers; hard to reach.';
  const advisedAfter = (changes: readonly GlossaryChange[]) => kindsOf(text, finderOf(glossaryOf(changes))).map(([, words]) => words);
  assert.deepEqual(advisedAfter([]), ['hard to reach', 'peers']);
  assert.deepEqual(advisedAfter([said('add', 'Zed  hub')]), ['hard to reach', 'Zed Hub', 'peers']);
  assert.deepEqual(advisedAfter([said('add', 'Zed hub'), said('end', 'zed hub'), said('end', 'Peers')]), ['hard to reach']);
  assert.deepEqual(advisedAfter([said('end', 'Peers'), said('add', 'peers')]), ['hard to reach', 'peers']);
});

test('every word that comes with Sightline is found where it is written', () => {
  for (const { words } of SHIPPED) for (const word of words) assert.ok(find(`So ${word} today.`).length > 0, word);
});

test('whatever is written, advice comes, within bounds, about words that are there', () => {
  const scrap = fc.constantFrom(
    'LAC ',
    'failed to engage ',
    '“',
    '”',
    '"',
    '[own words: ',
    ']',
    '. ',
    'utilise ',
    '\n',
    '🙂',
    '\u202e',
    'DNA’d ',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(scrap, { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { advice } = adviceOn(given, find);
      for (const { from, to, kind, words } of advice) {
        assert.ok(from >= 0 && from < to && to <= given.length);
        if (kind !== 'hard') assert.equal(given.slice(from, to), words);
      }
    }),
    { numRuns: 150 },
  );
});

test('a text of twenty thousand characters is looked at while somebody types, and no longer one', () => {
  const long = 'Mum failed to engage with the LAC review and utilised the contact centre. '.repeat(400);
  adviceOn(long, find);
  const took = Math.min(...[1, 2, 3].map(() => timed(() => adviceOn(long, find))));
  assert.ok(took < 250, `${took} ms`);
  assert.equal(adviceOn(long, find).cut, true);
  for (const hostile of ['“', '"', '[', '[opinion: ', 'a ', '. '])
    assert.ok(timed(() => adviceOn(hostile.repeat(MOST_LOOKED_AT), find)) < 500, hostile);
});

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
