/** A picture without what a camera wrote into it beside the picture: where it was taken, by what and by whom, and smaller pictures of it. */
import { FileRefused } from '../file-refused.ts';
import { type Bytes, bytesOf, PictureBroken } from './bytes.ts';
import type { Exif } from './exif.ts';
import { plainHeic } from './heic.ts';
import { plainJpeg } from './jpeg.ts';
import { plainPng } from './png.ts';
import { plainWebp } from './webp.ts';

/** What was learnt while a file was handed on. */
export interface Learnt {
  /** The kind of picture that it was read as; none where it is no picture of these kinds, and handed on as it is. */
  contentType?: string;
  /** When it was taken, by the camera's own clock: '2026-03-05T14:30'. */
  taken?: string;
}

type Plain = (bytes: Bytes, tell: (exif: Exif) => void) => AsyncGenerator<Buffer>;
interface Format {
  readonly contentType: string;
  readonly begins: (head: Buffer) => boolean;
  readonly plain: Plain;
}

const HEAD = 12;
const latin = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);
const HEIC_KINDS = ['heic', 'heix', 'mif1'];
const FORMATS: readonly Format[] = [
  { contentType: 'image/jpeg', begins: (head) => latin(head, 0, 3) === '\xff\xd8\xff', plain: plainJpeg },
  { contentType: 'image/png', begins: (head) => latin(head, 0, 8) === '\x89PNG\r\n\x1a\n', plain: plainPng },
  { contentType: 'image/webp', begins: (head) => latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP', plain: plainWebp },
  {
    contentType: 'image/heic',
    begins: (head) => latin(head, 4, 8) === 'ftyp' && HEIC_KINDS.includes(latin(head, 8, 12)),
    plain: plainHeic,
  },
];

/** Kinds of file that are never kept as they came. */
export const PLAIN_PICTURES: ReadonlySet<string> = new Set(FORMATS.map(({ contentType }) => contentType));

/**
 * The file as it is to be kept, a little at a time: of a picture what it is drawn from, byte for byte, and which way up it is; any other file as it came.
 * Throws FileRefused where a picture cannot be read as what it begins as. What comes after its end is read to the last byte and let go.
 */
export async function* plainPicture(content: AsyncIterable<Uint8Array>, learnt: Learnt): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(content);
  const head = await bytes.peek(HEAD);
  const format = FORMATS.find(({ begins }) => begins(head));
  if (format === undefined) {
    for (let piece = await bytes.next(); piece !== undefined; piece = await bytes.next()) yield piece;
    return;
  }
  learnt.contentType = format.contentType;
  try {
    yield* format.plain(bytes, ({ taken }) => {
      if (taken !== undefined) learnt.taken = taken;
    });
  } catch (error) {
    if (!(error instanceof PictureBroken)) throw error;
    throw new FileRefused(
      `This picture cannot be kept: ${error.message}, so what the camera wrote into it cannot be found and taken out. Open it, save it as a JPEG, and choose that.`,
      { cause: error },
    );
  }
}
