/**
 * A WebP without what was written beside its picture. Its length stands at its beginning, before anybody can know what it holds: so what goes is
 * written over, and every part stays as long as it was and where it was.
 */
import { beginningOf, type Bytes, PictureBroken, skip, skipRest } from './bytes.ts';
import { type Exif, exifOf, MOST_EXIF, readExif } from './exif.ts';

const HEAD = 12;
const DRAWN_FROM: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const UPRIGHT = 1;
const NOTHING_SAID = Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>');
const ZEROS = Buffer.alloc(64 * 1024);

export async function* plainWebp(bytes: Bytes, tell: (exif: Exif) => void): AsyncGenerator<Buffer> {
  const head = await bytes.take(HEAD);
  const end = 8 + head.readUInt32LE(4);
  yield head;
  let told = false;
  while (bytes.at < end) {
    const part = await bytes.peek(8);
    if (part.length === 0) break;
    await skip(bytes, part.length);
    if (part.length < 8) throw new PictureBroken('it ends too soon');
    const name = part.toString('latin1', 0, 4);
    const length = part.readUInt32LE(4);
    if (length > end - bytes.at) throw new PictureBroken('a part of it is longer than it is itself');
    // The last may lack the byte that makes it even.
    const whole = Math.min(length + (length % 2), end - bytes.at);
    if (DRAWN_FROM.has(name)) {
      yield part;
      yield* bytes.pass(whole);
      continue;
    }
    const said = await beginningOf(bytes, whole, MOST_EXIF);
    if (name === 'EXIF') {
      const exif = readExif(said.toString('latin1', 0, 4) === 'Exif' ? said.subarray(6) : said);
      yield part;
      yield* inItsPlace(exifOf(told ? UPRIGHT : (exif.turned ?? UPRIGHT)), whole);
      if (!told) tell(exif);
      told = true;
    } else if (name === 'XMP ') {
      yield part;
      yield* inItsPlace(NOTHING_SAID, whole, ' ');
    } else {
      yield Buffer.concat([Buffer.from('JUNK'), part.subarray(4)]);
      yield* inItsPlace(Buffer.alloc(0), whole);
    }
  }
  return skipRest(bytes);
}

/** Something short, and then nothing, as long as what stood there. */
async function* inItsPlace(instead: Buffer, length: number, filling = '\0'): AsyncGenerator<Buffer> {
  const said = instead.length <= length ? instead : Buffer.alloc(0);
  yield said;
  const nothing = filling === '\0' ? ZEROS : Buffer.alloc(ZEROS.length, filling);
  for (let left = length - said.length; left > 0; left -= nothing.length) yield nothing.subarray(0, left);
}
