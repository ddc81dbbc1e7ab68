/** Small pictures with what cameras write into them, made by hand: what is drawn is nothing to look at, and everything else stands where it does. */
import { crc32 } from 'node:zlib';

/** Stands in each of them beside the picture, several times; never in what is drawn. */
export const SECRET = 'Home is 4 Invented Row';
/** When each of them was taken. */
export const TAKEN = '2026-03-05T14:30';
const ON_ITS_SIDE = 6;

const bytes = (...some: readonly (string | number | Buffer)[]): Buffer =>
  Buffer.concat(
    some.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : typeof one === 'number' ? Buffer.from([one]) : one)),
  );
const big = (value: number, size = 4): Buffer => {
  const made = Buffer.alloc(size);
  made.writeUIntBE(value, 0, size);
  return made;
};
const little = (value: number, size = 4): Buffer => {
  const made = Buffer.alloc(size);
  made.writeUIntLE(value, 0, size);
  return made;
};

/** Exif as telephones write it: which way up, who made it, when and where. */
export function exif(taken = '2026:03:05 14:30:11'): Buffer {
  const tag = (name: number, kind: number, count: number, value: Buffer) => bytes(little(name, 2), little(kind, 2), little(count), value);
  const first = 8 + 2 + 3 * 12 + 4;
  const second = first + SECRET.length + 1;
  return bytes(
    bytes('II', little(42, 2), little(8), little(3, 2)),
    tag(0x010f, 2, SECRET.length + 1, little(first)),
    tag(0x0112, 3, 1, bytes(little(ON_ITS_SIDE, 2), little(0, 2))),
    tag(0x8769, 4, 1, little(second)),
    bytes(little(0), SECRET, 0),
    bytes(little(1, 2), tag(0x9003, 2, 20, little(second + 2 + 12 + 4)), little(0), taken, 0),
    bytes(SECRET),
  );
}

/** Exif that says which way up a picture is, and nothing else. */
const TURNED = bytes('MM', big(42, 2), big(8), big(1, 2), big(0x0112, 2), big(3, 2), big(1), big(ON_ITS_SIDE, 2), big(0, 2), big(0));

const segment = (marker: number, ...payload: readonly (string | number | Buffer)[]): Buffer =>
  bytes(0xff, marker, big(bytes(...payload).length + 2, 2), ...payload);
const dots = (n: number): Buffer => bytes(Buffer.alloc(300, n), 0xff, 0, 7, 0xff, 0xd3, Buffer.alloc(300, n));
const FRAME = [segment(0xdb, Buffer.alloc(65, 1)), segment(0xc2, Buffer.alloc(15, 2)), segment(0xc4, Buffer.alloc(28, 3))];
const SCAN = segment(0xda, Buffer.alloc(10, 4));

/** What a camera hands over, and what of it is kept. */
export interface Photograph {
  readonly asTaken: Buffer;
  readonly plain: Buffer;
}

/** A JPEG in two scans, with a smaller picture in front, words between, and a film behind. */
export function jpeg(n = 5): Photograph {
  const size = bytes('JFIF', 0, 1, 2, 0, big(72, 2), big(72, 2));
  const colours = segment(0xe2, 'ICC_PROFILE', 0, 1, 1, Buffer.alloc(40, 9));
  const adobe = bytes('Adobe', Buffer.alloc(7, 1));
  const drawn = [...FRAME, SCAN, dots(n), segment(0xc4, Buffer.alloc(20, 6)), SCAN, dots(n)];
  return {
    asTaken: bytes(
      bytes(0xff, 0xd8, segment(0xe0, size, 1, 7, SECRET), segment(0xe1, 'Exif', 0, 0, exif())),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/', 0, `<x:xmpmeta>${SECRET}</x:xmpmeta>`),
      segment(0xe1, 'Exif', 0, 0, exif()),
      bytes(colours, segment(0xe2, 'MPF', 0, SECRET), segment(0xed, 'Photoshop 3.0', 0, SECRET), segment(0xee, adobe, SECRET)),
      bytes(segment(0xfe, SECRET), 'between the parts', ...drawn, 0xff, 0xd9, SECRET, Buffer.alloc(300, SECRET)),
    ),
    plain: bytes(
      bytes(0xff, 0xd8, segment(0xe0, size, 0, 0), segment(0xe1, 'Exif', 0, 0, TURNED), colours, segment(0xee, adobe)),
      bytes(...drawn, 0xff, 0xd9),
    ),
  };
}

const chunk = (name: string, ...payload: readonly (string | number | Buffer)[]): Buffer =>
  bytes(big(bytes(...payload).length), name, ...payload, big(crc32(bytes(name, ...payload))));

/** A PNG with words in every way that it can hold them. */
export function png(): Photograph {
  const head = bytes(0x89, 'PNG\r\n', 0x1a, '\n', chunk('IHDR', big(1), big(1), 8, 0, 0, 0, 0), chunk('gAMA', big(45455)));
  const drawn = bytes(chunk('IDAT', Buffer.alloc(200, 7)), chunk('IDAT', Buffer.alloc(90, 8)));
  return {
    asTaken: bytes(
      bytes(head, chunk('tEXt', 'Comment', 0, SECRET), chunk('zTXt', SECRET), chunk('iTXt', 'XML:com.adobe.xmp', 0, SECRET)),
      bytes(chunk('eXIf', exif()), chunk('tIME', SECRET), drawn, chunk('eXIf', exif()), chunk('puTt', SECRET), chunk('IEND'), SECRET),
    ),
    plain: bytes(head, chunk('eXIf', TURNED), drawn, chunk('IEND')),
  };
}

const part = (name: string, payload: Buffer): Buffer => bytes(name, little(payload.length), payload, Buffer.alloc(payload.length % 2));

/** A WebP, of which what is taken out is written over. */
export function webp(): Photograph {
  const drawn = [part('VP8X', bytes(0x0c, Buffer.alloc(9))), part('ICCP', Buffer.alloc(31, 3)), part('VP8 ', Buffer.alloc(301, 5))];
  const xmp = bytes(`<x:xmpmeta>${SECRET}${' '.repeat(60)}</x:xmpmeta>`);
  const whole = (...parts: readonly Buffer[]): Buffer => bytes('RIFF', little(4 + bytes(...parts).length), 'WEBP', ...parts);
  const over = (before: Buffer, instead: Buffer | string, filling = 0) => {
    const made = Buffer.alloc(before.length + (before.length % 2), filling);
    made.set(bytes(instead));
    return made;
  };
  const written = (name: string, before: Buffer, after: Buffer) => bytes(name, little(before.length), after);
  const nothing = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';
  return {
    asTaken: bytes(whole(...drawn, part('EXIF', exif()), part('XMP ', xmp), part('odd ', bytes(SECRET))), SECRET),
    plain: whole(
      ...drawn,
      written('EXIF', exif(), over(exif(), TURNED)),
      written('XMP ', xmp, over(xmp, nothing, 0x20)),
      written('JUNK', bytes(SECRET), over(bytes(SECRET), '')),
    ),
  };
}

const box = (name: string, ...payload: readonly (string | number | Buffer)[]): Buffer =>
  bytes(big(bytes(...payload).length + 8), name, ...payload);
const fullBox = (name: string, version: number, ...payload: readonly (string | number | Buffer)[]): Buffer =>
  box(name, version, 0, 0, 0, ...payload);

/** A HEIC picture in two tiles, one of them in the list; its list comes before what it lists, or behind. */
export function heic({ listLast = false } = {}): Photograph {
  const tiles = [Buffer.alloc(120, 5), Buffer.alloc(80, 6)];
  const said = bytes(big(6), 'Exif', 0, 0, exif());
  const xmp = bytes(`<x:xmpmeta>${SECRET}</x:xmpmeta>`);
  const unnamed = bytes(SECRET);
  const kinds = box('ftyp', 'heic', big(0), 'mif1heic');
  const infe = (item: number, kind: string, ...more: readonly (string | number | Buffer)[]) =>
    fullBox('infe', 2, big(item, 2), big(0, 2), kind, 0, ...more);
  const gone = (item: number, kind: string, ...more: readonly (string | number | Buffer)[]) => {
    const made = infe(item, kind, ...more);
    return bytes(made.subarray(0, 16), 'free', Buffer.alloc(made.length - 20));
  };
  const made = (plain: boolean): Buffer => {
    const list = (from: number): Buffer => {
      const item = (id: number, where: number, at: number, length: number) =>
        bytes(big(id, 2), big(where, 2), big(0, 2), big(1, 2), big(at), big(length));
      const [first, second] = [from + unnamed.length, from + unnamed.length + 120];
      const others = plain ? gone : infe;
      return fullBox(
        'meta',
        0,
        fullBox('hdlr', 0, big(0), 'pict', Buffer.alloc(13)),
        fullBox('pitm', 0, big(1, 2)),
        fullBox('iinf', 0, big(4, 2), infe(1, 'grid'), infe(2, 'hvc1'), others(3, 'Exif'), others(4, 'mime', SECRET, 0, 'rdf+xml', 0)),
        box('iprp', box('ipco', plain ? box('free', Buffer.alloc(SECRET.length)) : box('udes', SECRET), box('irot', 1))),
        box('idat', tiles[1] ?? '', plain ? Buffer.alloc(SECRET.length) : SECRET),
        fullBox(
          'iloc',
          1,
          bytes(0x44, 0x00, big(4, 2), item(1, 1, 0, 80), item(2, 0, first, 120)),
          bytes(item(3, 0, second, said.length), item(4, 0, second + said.length, xmp.length)),
        ),
        plain ? box('free', Buffer.alloc(SECRET.length)) : box('uuid', SECRET),
      );
    };
    const data = plain
      ? box('mdat', Buffer.alloc(unnamed.length), tiles[0] ?? '', Buffer.alloc(said.length + xmp.length))
      : box('mdat', unnamed, tiles[0] ?? '', said, xmp);
    const film = plain ? box('free', Buffer.alloc(SECRET.length)) : box('moov', SECRET);
    const behind = listLast ? kinds.length + 8 : kinds.length + list(0).length + 8;
    return listLast ? bytes(kinds, data, list(behind), film) : bytes(kinds, list(behind), data, film);
  };
  return { asTaken: made(false), plain: made(true) };
}
