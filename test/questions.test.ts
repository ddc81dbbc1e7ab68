/** The project's own questions over the five councils and statute: all of them answered, and what they say of the documents. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { checkPackAlone, councilFolders, standardsFolder } from '../src/packs/index.ts';
import { type Answered, openQuestionBook, type QuestionBook } from '../src/packs/questions/index.ts';

let book: QuestionBook;
before(() => {
  book = openQuestionBook(councilFolders(standardsFolder()).flatMap((folder) => checkPackAlone(folder).loaded ?? []));
});

function answer(id: string): Answered {
  return book.answer(id) ?? assert.fail(`There is no question ${id}.`);
}

/** 'counted from: among: strictest' by authority. */
function strictest(id: string): string[] {
  return answer(id).strictest.map(({ among, strictest: least }) =>
    [among, least].map((packs) => packs.map(({ pack }) => pack.authority).join(' ')).join(': '),
  );
}

test('every question is answered by at least two', (t) => {
  const few: string[] = [];
  for (const { id } of book.questions) {
    const silent = answer(id)
      .packs.filter(({ found }) => found.length === 0)
      .map(({ loaded }) => loaded.pack.name);
    if (book.packs.length - silent.length < 2) few.push(id);
    if (silent.length > 0) t.diagnostic(`${id}: silent: ${silent.join(', ')}`);
  }
  assert.deepEqual(few, []);
  assert.ok(book.questions.length >= 40 && book.packs.length === 6);
});

test('who answers is known before their limits are compared', () => {
  for (const { id } of book.questions) {
    assert.deepEqual(
      book.answeredBy(id),
      answer(id)
        .packs.filter(({ found }) => found.length > 0)
        .map(({ loaded }) => loaded),
      id,
    );
  }
});

test('what several ask alike is nearly always a question', (t) => {
  const unasked = book.unasked();
  for (const { topic, standards } of unasked) t.diagnostic(`${topic}: ${standards.flatMap(({ ids }) => ids).join(', ')}`);
  assert.ok(unasked.length < book.questions.length / 3);
  assert.ok(unasked.every(({ standards }) => standards.length > 1));
});

test('the first core group: ten days in Middlesbrough are fewer than ten working days elsewhere', () => {
  assert.deepEqual(strictest('first-core-group'), ['england barnet herefordshire middlesbrough northamptonshire st-helens: middlesbrough']);
});

test('the first conference: counted from the enquiry by two, and from the strategy discussion by three', () => {
  assert.deepEqual(strictest('first-conference').toSorted(), [
    'barnet middlesbrough: middlesbrough',
    'england herefordshire northamptonshire: herefordshire',
  ]);
});

test('a visit that is seen every four weeks, month or twenty working days: no council is named the strictest', () => {
  assert.ok(strictest('core-groups').every((line) => line.endsWith(': ')));
});

test('Northamptonshire asks for core groups every four weeks and every month, and is told of both clauses', () => {
  const [contradiction, ...more] = answer('core-groups').packs.flatMap(({ contradictions }) => contradictions);
  assert.deepEqual(more, []);
  assert.deepEqual(
    [contradiction?.stricter, contradiction?.other].map((said) => [said?.limit, said?.clauses]),
    [
      ['every 4 weeks', ['9.5']],
      ['every month', ['9#key-timescale']],
    ],
  );
});

test('a limit is told in days and in working days: ten working days are twelve to nineteen days', () => {
  const [row] = answer('first-core-group').packs.flatMap(({ loaded, found }) =>
    loaded.pack.authority === 'barnet' ? found.flatMap(({ rows }) => rows) : [],
  );
  assert.deepEqual(row?.span, { days: [12, 19], workingDays: [10, 10] });
});
