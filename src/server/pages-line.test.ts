import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPages } from './pages-line.ts';

test('pages that other machines reach without https are spoken of when the server starts', () => {
  for (const host of ['0.0.0.0', '::', '10.0.0.4', 'sightline.council.example'])
    assert.match(openPages({ host }) ?? '', /without https: passwords and records can be read on the way/, host);
  assert.match(openPages({ host: '0.0.0.0', address: new URL('http://sightline.council.example') }) ?? '', /without https/);
});

test('nothing is said of pages for this machine alone, or behind https', () => {
  for (const host of ['127.0.0.1', 'localhost', '::1']) assert.equal(openPages({ host }), undefined, host);
  assert.equal(openPages({}), undefined);
  assert.equal(openPages({ host: '0.0.0.0', address: new URL('https://sightline.council.example') }), undefined);
});
