import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPassword, isWeak } from './hash.ts';
import { whatIsWrongWith } from './choose.ts';

test('a password is kept as Argon2id with 19 MiB, two passes and a salt of its own, and known again', async () => {
  const [one, other] = [await hashPassword('gravel lantern otter'), await hashPassword('gravel lantern otter')];
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, other);
  assert.equal(await isPassword('gravel lantern otter', one), true);
  assert.equal(await isPassword('gravel lantern ottar', one), false);
  assert.equal(isWeak(one), false);
});

test('a letter that two keyboards write in two ways is the same letter', async () => {
  assert.equal(await isPassword('cafe\u0301 by the river', await hashPassword('caf\u00e9 by the river')), true);
});

test('the hash of another program is read, and found weak where it took less work', async () => {
  // Of the password "password", by the reference implementation: argon2id, 64 MiB, 2 passes, salt "somesalt".
  const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  assert.equal(await isPassword('password', phc), true);
  assert.equal(isWeak(phc), false);
  assert.equal(isWeak('$argon2id$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'), true);
});

test('a hash that was tampered with, to ask for all the memory there is, lets nobody in', async () => {
  const hashed = await hashPassword('gravel lantern otter');
  assert.equal(await isPassword('gravel lantern otter', hashed.replace('m=19456', 'm=9999999')), false);
  assert.equal(await isPassword('gravel lantern otter', hashed.replace('m=19456', 'm=0')), false);
});

/** The least that it took of five times, in milliseconds. */
async function timeTaken(phc: string | undefined): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const began = performance.now();
    await isPassword('something else entirely', phc);
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

test('where there is no account, as much work is done', async () => {
  const hashed = await hashPassword('gravel lantern otter');
  const [known, unknown] = [await timeTaken(hashed), await timeTaken(undefined)];
  assert.ok(unknown > known / 3 && unknown < known * 3, `${known} ms for a name that is known, ${unknown} ms for one that is not`);
});

const THEIRS = ['Robin Madeup', 'robin.madeup@council.example', 'Nowhereshire County Council'];

test('a password needs twelve characters and no figures or signs', () => {
  assert.equal(whatIsWrongWith('gravel lantern otter', THEIRS), undefined);
  assert.equal(whatIsWrongWith('🦦🪵🏮 by the weir', THEIRS), undefined);
  assert.match(whatIsWrongWith('gravel otte', THEIRS) ?? '', /12 characters or more/);
  assert.match(whatIsWrongWith('gravel otter '.repeat(10), THEIRS) ?? '', /128 characters or fewer/);
});

test('what everybody tries first is refused, however it is written', () => {
  for (const common of [
    'Password1234',
    'password-password',
    'Summer-2026-2026',
    'qwertyuiopasdf',
    'aaaaaaaaaaaa',
    '123456789012',
    'LetMeIn Welcome',
    'abababababab',
    'zyxwvutsrqponm',
  ])
    assert.notEqual(whatIsWrongWith(common, THEIRS), undefined, common);
});

test('so is what is made of their own name or council', () => {
  for (const own of ['RobinMadeup2026', 'madeup.robin.madeup', 'Nowhereshire1234', 'robin.madeup@council.example'])
    assert.match(whatIsWrongWith(own, THEIRS) ?? '', /your name/, own);
});
