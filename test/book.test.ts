/** The handbook in a browser: read by an accessibility checker, and printed. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bookHtml, printBook } from '../src/book/index.ts';
import { pageNumbers } from '../src/book/page-numbers.ts';
import { sampleBook } from '../src/book/test-support.ts';
import { dayOf } from '../src/calendar/index.ts';
import { writeBooks } from '../src/cli/standards/book.ts';
import { loadPack } from '../src/packs/index.ts';
import { faultsOf } from './support/faults.ts';
import { inPage } from './support/real-browser.ts';

test('the book passes the accessibility checks', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.setContent(bookHtml(sampleBook(), () => 12));
    assert.deepEqual(await faultsOf(page), []);
  });
});

test('printed, it is tagged, its headings are its bookmarks, and every chapter starts on a page of its own', async (t) => {
  const book = sampleBook();
  const printed = await printBook(book);
  if ('none' in printed) return t.skip(printed.none);
  const text = Buffer.from(printed.pdf).toString('latin1');
  assert.match(text, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  assert.match(text, /\/Lang\s*\(en-GB\)/);
  assert.match(text, /\/Outlines/);
  const pages = pageNumbers(printed.pdf);
  const starts = ['how-to-read', 'timescales', 'chapter-1', 'chapter-2', 'questions', 'indicators', 'out-of-scope', 'roles', 'clauses'].map(
    (anchor) => pages.get(anchor),
  );
  assert.deepEqual(starts, [3, 4, 5, 6, 7, 8, 9, 10, 11]);
  assert.equal(printed.pages, 11);
  assert.equal(pages.get('s-2-2'), 6);
});

test('the command writes both files, or the HTML and how to print it where there is no browser', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-book-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const pack = loadPack(join(import.meta.dirname, '../src/book/fixtures/standards/testshire'));
  const said = await writeBooks([pack], folder, dayOf('2026-11-22'));
  assert.equal(readFileSync(join(folder, 'testshire.html'), 'utf8'), bookHtml(sampleBook()));
  if (existsSync(join(folder, 'testshire.pdf'))) assert.match(said, /testshire\.pdf, 11 pages$/);
  else assert.match(said, /No PDF was made\. .* open .*testshire\.html in any browser and print it\.$/);
});
