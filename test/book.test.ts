/** The handbook in a browser: read by an accessibility checker, and printed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { pageNumbers } from '../src/book/page-numbers.ts';
import { bookHtml, printBook } from '../src/book/index.ts';
import { sampleBook } from '../src/book/test-support.ts';
import { AXE_PATH, launchBrowser } from './browser.ts';

const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

test('the book passes the accessibility checks', async (t) => {
  const launched = await launchBrowser();
  if ('none' in launched) return t.skip(launched.none);
  try {
    const page = await launched.browser.newPage();
    await page.setContent(bookHtml(sampleBook(), () => 12));
    await page.evaluate(readFileSync(AXE_PATH, 'utf8'));
    const found = violations.parse(await page.evaluate('axe.run(document).then(({ violations }) => violations)'));
    assert.deepEqual(
      found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      [],
    );
  } finally {
    await launched.browser.close();
  }
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
