/**
 * A HEIC picture without what was written beside it. Its list of contents says where each part lies in the file: so what goes is written over, and
 * everything else stays where it was. Which way up it is stands among what it is drawn from, and stays.
 */
import { type Box, boxAt, emptied, LONGEST_HEAD } from './boxes.ts';
import { type Bytes, PictureBroken } from './bytes.ts';
import { type Exif, MOST_EXIF, readExif } from './exif.ts';
import { clearedBut, type Contents, contentsOf } from './heic-items.ts';

const LONGEST_LIST = 1024 ** 2;
const LONGEST_KINDS = 4 * 1024;
const ZEROS = Buffer.alloc(64 * 1024);

export async function* plainHeic(bytes: Bytes, tell: (exif: Exif) => void): AsyncGenerator<Buffer> {
  let contents: Contents | undefined;
  for (;;) {
    const head = await bytes.peek(LONGEST_HEAD);
    if (head.length === 0) break;
    const box = boxAt(head, bytes.at, Infinity);
    if (box.name === 'ftyp') yield await whole(bytes, box, LONGEST_KINDS);
    else if (box.name === 'meta' && contents === undefined) {
      const list = Buffer.from(await whole(bytes, box, LONGEST_LIST));
      contents = contentsOf(list, { from: box.from - box.at, to: list.length });
      yield list;
    } else if (box.name === 'mdat') {
      if (contents === undefined) throw new PictureBroken('it says only at its end what it holds');
      yield await bytes.take(box.from - box.at);
      yield* dotsOf(bytes, box, contents, tell);
    } else {
      const gone = Buffer.from(await bytes.take(box.from - box.at));
      emptied(gone, { ...box, at: 0, from: gone.length, to: gone.length });
      yield gone;
      yield* nothing(bytes, box);
    }
  }
  if (contents === undefined) throw new PictureBroken('it does not say where its parts are');
}

async function whole(bytes: Bytes, { at, to }: Box, most: number): Promise<Buffer> {
  if (to - at > most) throw new PictureBroken('its list of contents is longer than any picture needs');
  return bytes.take(to - at);
}

/** The last part may be as long as it likes. */
async function* piecesOf(bytes: Bytes, { from, to }: Box): AsyncGenerator<{ readonly at: number; readonly piece: Buffer }> {
  if (to !== Infinity) {
    let at = from;
    for await (const piece of bytes.pass(to - from)) {
      yield { at, piece };
      at += piece.length;
    }
    return;
  }
  for (let at = bytes.at, piece = await bytes.next(); piece !== undefined; at = bytes.at, piece = await bytes.next()) yield { at, piece };
}

async function* dotsOf(bytes: Bytes, box: Box, { dots, exif }: Contents, tell: (exif: Exif) => void): AsyncGenerator<Buffer> {
  const said: Buffer[] = [];
  for await (const { at, piece } of piecesOf(bytes, box)) {
    const kept = Buffer.from(piece);
    if (exif !== undefined) {
      const last = Math.min(exif.to, exif.from + MOST_EXIF);
      said.push(piece.subarray(Math.max(0, exif.from - at), Math.max(0, last - at)));
    }
    clearedBut(kept, at, dots);
    yield kept;
  }
  // Four bytes say how far its header is.
  const found = Buffer.concat(said);
  if (found.length > 8) tell(readExif(found.subarray(4 + found.readUInt32BE())));
}

async function* nothing(bytes: Bytes, box: Box): AsyncGenerator<Buffer> {
  for await (const { piece } of piecesOf(bytes, box))
    for (let left = piece.length; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, left);
}
