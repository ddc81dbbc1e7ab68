import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appAddress, codeAt, newSharedSecret, squaresOf, stepOf } from './authenticator.ts';

/** Of RFC 6238, appendix B, for SHA-1: the last six of its eight figures. */
const RFC = Buffer.from('12345678901234567890');
const VECTORS = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const;

const at = (seconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

test('codes are those that the standard gives as examples', () => {
  for (const [seconds, code] of VECTORS) {
    assert.equal(codeAt(RFC, at(seconds)), code);
    assert.equal(stepOf(RFC, code, at(seconds)), Math.floor(seconds / 30));
  }
});

test('the code before and the code after are taken, for clocks that go a little wrong; none further off', () => {
  const code = codeAt(RFC, at(1_000_000_000));
  const step = Math.floor(1_000_000_000 / 30);
  assert.equal(stepOf(RFC, code, at(1_000_000_030)), step);
  assert.equal(stepOf(RFC, code, at(999_999_970)), step);
  assert.equal(stepOf(RFC, code, at(1_000_000_090)), undefined);
  assert.equal(stepOf(RFC, code, at(999_999_900)), undefined);
});

test('anything but six figures is no code; spaces between them do no harm', () => {
  const code = codeAt(RFC, at(59));
  assert.equal(stepOf(RFC, `${code.slice(0, 3)} ${code.slice(3)}`, at(59)), 1);
  for (const wrong of ['', '28708', '2870822', '28708x', '٢٨٧٠٨٢']) assert.equal(stepOf(RFC, wrong, at(59)), undefined, wrong);
});

test('an app is given the council and the name they sign in with', () => {
  const address = new URL(appAddress(newSharedSecret(), { council: 'Nowhereshire', signIn: 'robin@council.example' }));
  assert.equal(address.protocol, 'otpauth:');
  assert.match(decodeURIComponent(address.pathname), /Sightline, Nowhereshire:robin@council\.example$/);
  assert.match(address.searchParams.get('secret') ?? '', /^[A-Z2-7]{32}$/);
  const { path, size } = squaresOf(address.href);
  assert.ok(size > 30 && path.startsWith('M'));
});
