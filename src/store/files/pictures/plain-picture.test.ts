import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DOT, inPieces } from '../../../../test/support/files.ts';
import { exif, heic, jpeg, png, SECRET, TAKEN, webp } from '../../../../test/support/pictures.ts';
import { FileRefused } from '../file-refused.ts';
import { readExif } from './exif.ts';
import { type Learnt, plainPicture } from './plain-picture.ts';

const PHOTOGRAPHS = { jpeg: jpeg(), png: png(), webp: webp(), heic: heic() };

async function plain(content: Buffer, pieces = 64 * 1024): Promise<{ readonly kept: Buffer; readonly learnt: Learnt }> {
  const learnt: Learnt = {};
  const kept = Buffer.concat(await Array.fromAsync(plainPicture(inPieces(content, pieces), learnt)));
  return { kept, learnt };
}

for (const [kind, { asTaken, plain: asKept }] of Object.entries(PHOTOGRAPHS)) {
  test(`of a photograph (${kind}) the picture is kept to the byte, upright, and nothing that says where it was taken`, async () => {
    assert.ok(asTaken.includes(SECRET) && !asKept.includes(SECRET));
    for (const pieces of [64 * 1024, 1, 7]) {
      const { kept, learnt } = await plain(asTaken, pieces);
      assert.deepEqual(kept, asKept, `in pieces of ${pieces}`);
      assert.deepEqual(learnt, { contentType: `image/${kind}`, taken: TAKEN });
    }
    assert.deepEqual((await plain(asKept)).kept, asKept, 'handed in once more it is the same file');
  });

  test(`a photograph (${kind}) that broke off anywhere is refused, or kept without what was written into it`, async () => {
    let refused = 0;
    for (let length = 13; length < asTaken.length; length += 1) {
      const kept = await keptOf(asTaken.subarray(0, length));
      if (kept === undefined) refused += 1;
      else assert.ok(!kept.includes(SECRET), `the first ${length}`);
    }
    assert.ok(refused > 0);
  });

  test(`a photograph (${kind}) that was tampered with ends soon, and what is kept of it would be kept again`, async () => {
    const random = lots(kind.length);
    for (let round = 0; round < 300; round += 1) {
      const hostile = Buffer.from(asTaken);
      for (let n = 1 + random(3); n > 0; n -= 1) {
        const at = 12 + random(hostile.length - 16);
        if (random(2) === 0) hostile.writeUInt32BE([0, 1, 7, 0xffff, 0x7fffffff, 0xffffffff][random(6)] ?? 0, at);
        else hostile[at] = random(256);
      }
      const kept = await keptOf(hostile);
      if (kept === undefined) continue;
      assert.ok(kept.length <= hostile.length);
      const again = await keptOf(kept);
      if (again !== undefined) assert.deepEqual(again, kept, `round ${round}`);
    }
  });
}

/** Undefined where it is refused; anything else that is thrown fails the test. */
async function keptOf(content: Buffer): Promise<Buffer | undefined> {
  try {
    return (await plain(content, 997)).kept;
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

/** Numbers below so many, the same each time. */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Bytes of buffers that something still holds on to, what is only not yet swept up left out. */
function heldNow(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  assert.ok(typeof collect === 'function');
  // What the first sweeps up is given back beside it; the second waits for that.
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

test('hundreds of megabytes of what a camera might have said go by without being held', async () => {
  const [head, rest] = [jpeg().asTaken.subarray(0, 2), jpeg().plain.subarray(2)];
  const said = Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), Buffer.alloc(65_533, SECRET)]);
  const before = heldNow();
  let most = 0;
  async function* long(): AsyncGenerator<Buffer> {
    yield head;
    for (let n = 0; n < 4000; n += 1) {
      yield Buffer.from(said);
      if (n % 1000 === 999) most = Math.max(most, heldNow() - before);
    }
    yield rest;
  }
  const kept: Uint8Array[] = [];
  for await (const piece of plainPicture(long(), {})) kept.push(piece);
  assert.deepEqual(Buffer.concat(kept), jpeg().plain);
  assert.ok(most < 8 * 1024 ** 2, `${most} bytes`);
});

test('a picture that says only behind it what it holds is refused, with what to do', async () => {
  await assert.rejects(
    plain(heic({ listLast: true }).asTaken),
    /cannot be kept: it says only at its end what it holds[^]*save it as a JPEG/,
  );
});

test('a list that claims endlessly many parts of nothing is refused at once', async () => {
  const hostile = Buffer.from(heic().asTaken);
  const at = hostile.indexOf('iloc') + 8;
  hostile.writeUInt16BE(0, at);
  hostile.fill(0xff, at + 2, at + 60);
  await assert.rejects(plain(hostile), FileRefused);
});

test('what is no picture is handed on as it came, and so is a picture without a word beside it', async () => {
  for (const content of [DOT, Buffer.from('%PDF-1.7 and so on'), Buffer.from('a note'), Buffer.alloc(0)])
    assert.deepEqual((await plain(content, 3)).kept, content);
});

test('a clock that was never set is not believed', () => {
  assert.deepEqual(readExif(exif('0000:00:00 00:00:00')), { turned: 6 });
  assert.deepEqual(readExif(exif('2026:02:30 10:00:00')), { turned: 6 });
  assert.deepEqual(readExif(exif()), { turned: 6, taken: TAKEN });
});
