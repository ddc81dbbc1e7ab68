import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textReader } from './decode-text.ts';
import { Unreadable } from './fault.ts';

function decode(pieces: readonly Buffer[]): string {
  const reader = textReader();
  return pieces.map((piece) => reader.push(piece)).join('') + reader.end();
}

test('text comes out the same wherever the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 4, maxLength: 40 }),
      fc.constantFrom('utf8' as const, 'utf16le' as const),
      fc.nat(200),
      (text, encoding, cut) => {
        const bytes = Buffer.from(`\uFEFF${text}`, encoding);
        const at = Math.min(bytes.length, 4 + cut);
        assert.equal(decode([bytes.subarray(0, at), bytes.subarray(at)]), text);
        assert.equal(decode([bytes.subarray(0, 4), ...Array.from(bytes.subarray(4), (byte) => Buffer.from([byte]))]), text);
      },
    ),
    { numRuns: 200 },
  );
});

test('the place of the first bad byte is right wherever the bytes are cut', () => {
  const bytes = Buffer.from('one\ntwo €\nthr?e\n');
  const bad = bytes.indexOf('?');
  bytes[bad] = 0xff;
  for (let cut = 3; cut <= bytes.length; cut++) {
    assert.throws(
      () => decode([bytes.subarray(0, cut), bytes.subarray(cut)]),
      (error) => error instanceof Unreadable && error.line === 3,
    );
  }
});

test('a character cut short at the end of the file is a fault', () => {
  assert.throws(() => decode([Buffer.from('caf\u00E9').subarray(0, 4)]), Unreadable);
});
