import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { CONTENT_TYPES } from '../../record/codes/files.ts';

/** Names of one kind that are told apart where it is not asked. */
const SAME_KIND: Readonly<Record<string, string>> = { 'audio/x-m4a': 'audio/mp4', 'image/heif': 'image/heic' };
const LOOKED_AT = 64 * 1024;
/** What a browser might take for a page or a drawing that runs something. */
const MARKUP = /<\s*(?:!doctype|!--|\?xml|html|head|body|svg|script|iframe|math|style)\b|^\s*</iu;
const CONTROL = /[^\P{Cc}\t\n\r\f]/u;

/** What a file is by its content, among the kinds that are kept; undefined for every other. Its name is not asked. */
export async function contentTypeOf(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path);
  if (found === undefined) return (await isPlainText(path)) ? 'text/plain' : undefined;
  const mime = SAME_KIND[found.mime] ?? found.mime;
  return Object.hasOwn(CONTENT_TYPES, mime) ? mime : undefined;
}

async function isPlainText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const piece = Buffer.alloc(LOOKED_AT);
    for (let first = true; ; first = false) {
      const { bytesRead } = await file.read(piece, 0, LOOKED_AT);
      const text = decoder.decode(piece.subarray(0, bytesRead), { stream: bytesRead > 0 });
      if (CONTROL.test(text) || (first && MARKUP.test(text))) return false;
      if (bytesRead === 0) return true;
    }
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    await file.close();
  }
}
