/** A PNG without what was written beside its picture. Everything that a picture is drawn from is handed on as it came. */
import { crc32 } from 'node:zlib';
import { beginningOf, type Bytes, PictureBroken, skip, skipRest } from './bytes.ts';
import { type Exif, exifOf, MOST_EXIF, readExif } from './exif.ts';

const SIGNATURE = 8;
const LONGEST_CHUNK = 2 ** 31 - 1;
const CHECK = 4;
const DRAWN_FROM: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT tRNS bKGD hIST sPLT pHYs sBIT gAMA cHRM sRGB iCCP cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

export async function* plainPng(bytes: Bytes, tell: (exif: Exif) => void): AsyncGenerator<Buffer> {
  yield await bytes.take(SIGNATURE);
  let told = false;
  for (;;) {
    const head = await bytes.take(8);
    const [length, name] = [head.readUInt32BE(), head.toString('latin1', 4)];
    if (length > LONGEST_CHUNK) throw new PictureBroken('a part of it is longer than it can be');
    if (name === 'IEND') {
      await skip(bytes, length + CHECK);
      yield chunk('IEND', Buffer.alloc(0));
      return skipRest(bytes);
    }
    if (DRAWN_FROM.has(name)) {
      yield head;
      yield* bytes.pass(length + CHECK);
    } else if (name === 'eXIf' && !told) {
      const exif = readExif(await beginningOf(bytes, length, MOST_EXIF));
      await skip(bytes, CHECK);
      if (exif.turned !== undefined) yield chunk(name, exifOf(exif.turned));
      tell(exif);
      told = true;
    } else await skip(bytes, length + CHECK);
  }
}

function chunk(name: string, payload: Buffer): Buffer {
  const said = Buffer.concat([Buffer.from(name, 'latin1'), payload]);
  const [head, check] = [Buffer.alloc(4), Buffer.alloc(CHECK)];
  head.writeUInt32BE(payload.length);
  check.writeUInt32BE(crc32(said));
  return Buffer.concat([head, said, check]);
}
