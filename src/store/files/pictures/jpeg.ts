/** A JPEG without what was written beside its picture. Everything that a picture is drawn from is handed on as it came. */
import { type Bytes, PictureBroken, skipRest } from './bytes.ts';
import { type Exif, exifOf, readExif } from './exif.ts';

const END = 0xd9;
const START = 0xd8;
const SCAN = 0xda;
const EXIF = 'Exif\0\0';
const COLOURS = 'ICC_PROFILE\0';
const JFIF = 'JFIF\0';
const ADOBE = 'Adobe';

export async function* plainJpeg(bytes: Bytes, tell: (exif: Exif) => void): AsyncGenerator<Buffer> {
  yield await bytes.take(2);
  let told = false;
  for (let marker = await nextMarker(bytes); marker !== undefined; marker = await nextMarker(bytes)) {
    if (marker === END) {
      yield Buffer.from([0xff, END]);
      // Behind the end a telephone keeps what it filmed meanwhile, and a second picture.
      return skipRest(bytes);
    }
    if (standsAlone(marker)) continue;
    const length = (await bytes.take(2)).readUInt16BE();
    if (length < 2) throw new PictureBroken('a part of it is shorter than it can be');
    const payload = await bytes.take(length - 2);
    if (isDrawnFrom(marker)) yield segment(marker, payload);
    else if (marker === 0xe1 && startsWith(payload, EXIF)) {
      const exif = readExif(payload.subarray(EXIF.length));
      // Whatever shows a picture goes by the first.
      if (!told && exif.turned !== undefined) yield segment(marker, Buffer.concat([Buffer.from(EXIF), exifOf(exif.turned)]));
      if (!told) tell(exif);
      told = true;
    } else {
      const kept = howItIsRead(marker, payload);
      if (kept !== undefined) yield segment(marker, kept);
    }
    if (marker === SCAN) yield* untilMarker(bytes);
  }
}

/** Tables, frames and scans. */
function isDrawnFrom(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf);
}

/** Of what says how the picture is to be read, what says nothing else. */
function howItIsRead(marker: number, payload: Buffer): Buffer | undefined {
  // Its size and density, without a small picture of what it was before it was cut.
  if (marker === 0xe0 && startsWith(payload, JFIF) && payload.length >= 14)
    return Buffer.concat([payload.subarray(0, 12), Buffer.alloc(2)]);
  if (marker === 0xe2 && startsWith(payload, COLOURS)) return payload;
  if (marker === 0xee && startsWith(payload, ADOBE) && payload.length >= 12) return payload.subarray(0, 12);
  if (marker >= 0xe0 || marker === 0xc8) return undefined;
  throw new PictureBroken('it has a part that no picture has');
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= START);
}

function startsWith(payload: Buffer, name: string): boolean {
  return payload.toString('latin1', 0, name.length) === name;
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** What lies between two parts is no picture, and is let go. Undefined at the end. */
async function nextMarker(bytes: Bytes): Promise<number | undefined> {
  for (let piece = await bytes.next(); piece !== undefined; piece = await bytes.next()) {
    const at = piece.indexOf(0xff);
    if (at === -1) continue;
    bytes.putBack(piece.subarray(at + 1));
    let [code] = await bytes.take(1);
    while (code === 0xff) [code] = await bytes.take(1);
    if (code !== 0) return code;
  }
  return undefined;
}

/** The dots themselves; where they break off, as many as there are. */
async function* untilMarker(bytes: Bytes): AsyncGenerator<Buffer> {
  for (let piece = await bytes.next(); piece !== undefined; piece = await bytes.next()) {
    const at = markerIn(piece);
    if (at > 0) yield piece.subarray(0, at);
    if (at === piece.length) continue;
    bytes.putBack(piece.subarray(at));
    const [, code] = await bytes.peek(2);
    if (code === undefined) await bytes.next();
    else if (isOfTheDots(code)) yield await bytes.take(2);
    else return;
  }
}

/** Where a marker begins, or may begin with the last byte; the length where none does. */
function markerIn(piece: Buffer): number {
  for (let at = piece.indexOf(0xff); at !== -1; at = piece.indexOf(0xff, at + 1)) {
    const code = piece[at + 1];
    if (code === undefined || !isOfTheDots(code)) return at;
  }
  return piece.length;
}

/** A byte that looks like a marker and is none, or a place to start anew. */
function isOfTheDots(code: number): boolean {
  return code === 0 || (code >= 0xd0 && code <= 0xd7);
}
