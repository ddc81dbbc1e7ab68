import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLine, quoted, visible } from './plain-text.ts';

test('what could write to a terminal, hide, or turn letters round is shown as its number', () => {
  assert.equal(
    visible('\u001b[31mred\u0007 \u009b2J \u202Eback \uFEFF\u200B \uD800 \r'),
    '\\u001b[31mred\\u0007 \\u009b2J \\u202eback \\ufeff\\u200b \\ud800 \\u000d',
  );
});

test('letters of any script, joined letters, emoji, tabs and line ends stay as they are', () => {
  for (const text of ['Zoë Ødegård', 'نی‌نی', 'क्‍ष', '👩‍👧‍👦', 'one\ttwo\nthree', 'Đặng']) assert.equal(visible(text), text);
});

test('what is quoted stands on one line, is cut where long, and never ends in half a character', () => {
  assert.equal(quoted('a "b"\n\\c\t'), '"a \\"b\\"\\n\\\\c\\t"');
  assert.equal(quoted('x'.repeat(1_000_000)).length, 63);
  assert.equal(quoted(`${'x'.repeat(59)}👩 and more`), `"${'x'.repeat(59)}…"`);
  assert.equal(inLine('first\nsecond'), 'first second');
});
