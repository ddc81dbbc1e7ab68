/** Pictures of pages hold few colours: the same picture with a palette of 256 takes a third of the room, and nobody sees the difference. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
/** Length and name before what a chunk holds, and a check after it. */
const CHUNK_HEAD = 8;
const CHUNK_CHECK = 4;
const MOST_COLOURS = 256;
const PALETTE = 3;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each, row by row. */
  readonly rgb: Buffer;
}

/** A PNG of 8 bits a channel, as browsers make it, made small. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgb } = pixelsOf(png);
  const palette = commonest(rgb);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = rgb.readUIntBE(pixel * 3, 3);
    const place = places.get(colour) ?? nearest(palette, colour);
    places.set(colour, place);
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = place;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, PALETTE], 8);
  const colours = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixelsOf(png: Buffer): Pixels {
  const chunks = chunksIn(png);
  const head = chunks.find(({ name }) => name === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const depth = head[9] === 6 ? 4 : 3;
  const packed = chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data);
  const raw = unfiltered(inflateSync(Buffer.concat(packed)), width * depth, height, depth);
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) raw.copy(rgb, pixel * 3, pixel * depth, pixel * depth + 3);
  return { width, height, rgb };
}

function chunksIn(png: Buffer): readonly { readonly name: string; readonly data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + CHUNK_HEAD), data: png.subarray(at + CHUNK_HEAD, at + CHUNK_HEAD + length) });
    at += CHUNK_HEAD + length + CHUNK_CHECK;
  }
  return chunks;
}

/** Each row says by which of its neighbours its bytes were told. */
function unfiltered(packed: Buffer, rowBytes: number, height: number, depth: number): Buffer {
  const rows = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = packed[row * (rowBytes + 1)] ?? 0;
    const start = row * rowBytes;
    for (let n = 0; n < rowBytes; n += 1) {
      const left = n < depth ? 0 : (rows[start + n - depth] ?? 0);
      const above = row === 0 ? 0 : (rows[start + n - rowBytes] ?? 0);
      const corner = row === 0 || n < depth ? 0 : (rows[start + n - rowBytes - depth] ?? 0);
      rows[start + n] = (packed[row * (rowBytes + 1) + 1 + n] ?? 0) + foretold(filter, left, above, corner);
    }
  }
  return rows;
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function commonest(rgb: Buffer): readonly number[] {
  const seen = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    seen.set(colour, (seen.get(colour) ?? 0) + 1);
  }
  const inTurn = [...seen].toSorted(([, one], [, other]) => other - one);
  return inTurn.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (const [place, one] of palette.entries()) {
    const far = apart(one, colour);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

function apart(one: number, other: number): number {
  const [first, second] = [channels(one), channels(other)];
  return first.reduce((sum, value, n) => sum + (value - (second[n] ?? 0)) ** 2, 0);
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + CHUNK_HEAD);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
