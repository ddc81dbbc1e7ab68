import { ReadableStream } from 'node:stream/web';
import { fileTypeFromStream } from 'file-type';
import { CONTENT_TYPES } from '../../record/codes/files.ts';

/** Names of one kind that are told apart where it is not asked. */
const SAME_KIND: Readonly<Record<string, string>> = { 'audio/x-m4a': 'audio/mp4', 'image/heif': 'image/heic' };
/** What a browser might take for a page or a drawing that runs something. */
const MARKUP = /<\s*(?:!doctype|!--|\?xml|html|head|body|svg|script|iframe|math|style)\b|^\s*</iu;
const CONTROL = /[^\P{Cc}\t\n\r\f]/u;

/** What a file is by its content, among the kinds that are kept; undefined for every other. Its name is not asked. `content` reads it from its beginning. */
export async function contentTypeOf(content: () => AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const found = await typeIn(content());
  if (found === undefined) return (await isPlainText(content())) ? 'text/plain' : undefined;
  const mime = SAME_KIND[found] ?? found;
  return Object.hasOwn(CONTENT_TYPES, mime) ? mime : undefined;
}

async function typeIn(content: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const found = await fileTypeFromStream(ReadableStream.from(content));
  return found?.mime;
}

async function isPlainText(content: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    let isFirst = true;
    for await (const piece of content) {
      if (!isPlain(decoder.decode(piece, { stream: true }), isFirst)) return false;
      isFirst = false;
    }
    return isPlain(decoder.decode(), isFirst);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function isPlain(text: string, isFirst: boolean): boolean {
  return !CONTROL.test(text) && !(isFirst && MARKUP.test(text));
}
