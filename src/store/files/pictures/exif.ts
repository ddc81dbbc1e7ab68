/** The two things worth knowing of what a camera writes into a picture: which way up it is, and when it was taken. */

/** What was found; what cannot be read is not told. */
export interface Exif {
  /** From 2 to 8; a picture that is upright already has none. */
  readonly turned?: number;
  /** By the camera's own clock, which knows no time zone: '2026-03-05T14:30'. */
  readonly taken?: string;
}

/** More than any camera writes before its thumbnail. */
export const MOST_EXIF = 64 * 1024;

const TURNED = 0x0112;
const MORE = 0x8769;
const TAKEN = 0x9003;
const SHORT = 3;
const TEXT = 2;
const MOST_TAGS = 200;
const AS_WRITTEN = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):\d\d/;

interface Tag {
  readonly kind: number;
  readonly count: number;
  /** Where its four bytes of value stand. */
  readonly at: number;
}

/** Reads a TIFF header and what it leads to, wherever that points: a place beyond the end holds nothing. */
export function readExif(tiff: Buffer): Exif {
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return {};
  const number = (at: number, size: 2 | 4): number => {
    if (at + size > tiff.length) return 0;
    return order === 'II' ? tiff.readUIntLE(at, size) : tiff.readUIntBE(at, size);
  };
  const tagsAt = (at: number): ReadonlyMap<number, Tag> => {
    const count = at === 0 ? 0 : Math.min(number(at, 2), MOST_TAGS);
    const places = Array.from({ length: count }, (_, n) => at + 2 + 12 * n);
    return new Map(places.map((one) => [number(one, 2), { kind: number(one + 2, 2), count: number(one + 4, 4), at: one + 8 }]));
  };
  const first = tagsAt(number(4, 4));
  const way = first.get(TURNED);
  const turned = way?.kind === SHORT ? number(way.at, 2) : 0;
  const more = first.get(MORE);
  const when = more && tagsAt(number(more.at, 4)).get(TAKEN);
  const from = when?.kind === TEXT && when.count >= 16 ? number(when.at, 4) : tiff.length;
  const taken = momentIn(tiff.toString('latin1', from, from + 19));
  return { ...(turned >= 2 && turned <= 8 && { turned }), ...(taken !== undefined && { taken }) };
}

function momentIn(text: string): string | undefined {
  const [, year = '', month = '', day = '', hour = '', minute = ''] = AS_WRITTEN.exec(text) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}`;
  const ms = Date.parse(`${iso}Z`);
  // A clock that was never set says the thirtieth of February, or nothing but noughts.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 16) !== iso ? undefined : iso;
}

/** Exif that says which way up a picture is, and nothing else. */
export function exifOf(turned: number): Buffer {
  return Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, SHORT, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]);
}
