import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { checkPackAlone, coverageOf, packFolders, standardsFolder } from '../packs/index.ts';
import { type Book, bookOf } from './book.ts';
import { bookHtml } from './html.ts';
import { sampleBook } from './test-support.ts';

/** Every number the book has, with where it stands. */
function anchorsOf({ chapters, questions, indicators, outOfScope }: Book): string[] {
  return [
    ...chapters.flatMap(({ standards }) => standards),
    ...questions.flatMap((chapter) => chapter.questions),
    ...indicators,
    ...outOfScope,
  ].map(({ anchor }) => anchor);
}

for (const folder of packFolders(standardsFolder())) {
  const { loaded } = checkPackAlone(folder);
  if (loaded === undefined) continue;
  const book = bookOf(loaded, dayOf('2026-11-22'));
  const council = basename(folder);

  test(`${council}: every standard stands once in the book, and once under the role that owes it`, () => {
    const titles = loaded.pack.standards.map(({ title }) => title).toSorted();
    assert.deepEqual(book.chapters.flatMap(({ standards }) => standards.map(({ title }) => title)).toSorted(), titles);
    const owed = book.roles.flatMap(({ owes }) => owes.map(({ anchor }) => anchor));
    assert.equal(new Set(owed).size, owed.length);
    assert.equal(owed.length, titles.length);
  });

  test(`${council}: every clause stands once in the index, and lives somewhere`, () => {
    const listed = book.clauses.flatMap(({ clauses }) => clauses);
    assert.deepEqual(
      listed.map(({ id }) => id),
      [...loaded.clauses.keys()],
    );
    const anchors = new Set(anchorsOf(book));
    assert.deepEqual(
      listed.flatMap(({ places }) => places).filter(({ anchor }) => !anchors.has(anchor)),
      [],
    );
    assert.deepEqual(
      listed.filter(({ places }) => places.length === 0).map(({ id }) => id),
      coverageOf(loaded).missing.map(({ id }) => id),
    );
  });

  test(`${council}: the timescales fit one page, in type that can be read`, () => {
    assert.ok(book.chart.height <= 241, `${book.chart.height} mm high`);
    assert.ok(book.chart.fontSize >= 1.9, `type of ${book.chart.fontSize} mm`);
  });

  test(`${council}: everything that the book points to is in it, once`, () => {
    const html = bookHtml(book);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'two parts have one name');
    const pointed = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
    assert.deepEqual(
      [...pointed].filter((id) => !ids.includes(id)),
      [],
    );
    assert.deepEqual(html.match(/<script|<link|<img|\ssrc=|@import|url\(|https?:/g), null);
  });
}

test('a clause judged and asked as well lives in both places; one that nothing answers says so', () => {
  const clauses = sampleBook().clauses.flatMap((chapter) => chapter.clauses);
  const numbersOf = (id: string): string[] | undefined => clauses.find((one) => one.id === id)?.places.map(({ number }) => number);
  assert.deepEqual(numbersOf('1.3'), ['1.3', 'Q2']);
  assert.deepEqual(numbersOf('1.2'), ['1.2']);
  assert.deepEqual(numbersOf('2.2'), ['I1']);
  assert.deepEqual(numbersOf('3.1'), ['N1']);
  assert.deepEqual(numbersOf('3.2'), []);
});

test('a council that asks for more than statute is told so beside its standard', () => {
  const visit = sampleBook().chapters[0]?.standards[0];
  assert.equal(visit?.statute[0]?.mark, 'Stricter');
  assert.equal(visit?.statute[0]?.clauses[0], 'Invented Visits Regulations: visits to a child on a plan');
});

test('a role is called what the council calls it', () => {
  assert.deepEqual(
    sampleBook().roles.map(({ role, owes }) => [role, owes.length]),
    [
      ['Social worker', 4],
      ['Practice lead', 1],
    ],
  );
});

test('limits that depend on something stand in a table, each in its own unit', () => {
  const inCare = sampleBook().chapters[0]?.standards[1];
  assert.equal(inCare?.limit, undefined);
  assert.deepEqual(inCare?.limits, [
    { limit: 'Every 3 months', when: 'Aged 16 or over', clause: '1.2' },
    { limit: 'Every 6 weeks', when: 'Otherwise' },
  ]);
});
