import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCsv } from './csv.ts';

test('no cell is taken for a formula, whatever stands before the sign', () => {
  for (const cell of [
    '=1+1',
    '+44',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u200B=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|calc',
    '%0A=1',
    '=HYPERLINK("x","y")',
  ]) {
    assert.match(asCsv([[cell]]), /^"?'/, JSON.stringify(cell));
  }
});

test('numbers, dates and names are left as they are', () => {
  assert.equal(asCsv([['-3', '-3.5', '95.0%', '2026-03-02', 'Ash-Lee', 'a=b', '']]), '-3,-3.5,95.0%,2026-03-02,Ash-Lee,a=b,\r\n');
});

test('a cell stays one cell and a row one row', () => {
  assert.equal(asCsv([['a,b', 'c"d', 'e\nf', 'g;h']]), '"a,b","c""d","e\nf","g;h"\r\n');
});
