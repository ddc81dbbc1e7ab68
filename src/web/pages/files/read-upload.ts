import type { FastifyRequest } from 'fastify';
import type { Sent } from '../../forms/sent.ts';
import { bytesOf, untilBroken } from '../../forms/until-broken.ts';

/** A form with one file, as it arrives. */
export interface Upload {
  readonly sent: Sent;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const MOST_FIELDS = 8;

/**
 * Reads a form whose file comes after its fields, and hands the file on as it arrives; what the work leaves unread of it is let go by. A
 * form with no file chosen is handed on with an empty one. Throws (400) where it breaks off.
 */
export async function readUpload<T>(
  request: FastifyRequest,
  work: (upload: Upload) => Promise<T>,
): Promise<{ readonly sent: Sent; readonly done: T }> {
  const sent = new Map<string, readonly string[]>();
  let done: { readonly done: T } | undefined;
  const parts = request.isMultipart() ? untilBroken(request.parts({ limits: { files: 1, fields: MOST_FIELDS } })) : [];
  for await (const part of parts) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') sent.set(part.fieldname, [part.value]);
      continue;
    }
    if (part.filename !== '') done = { done: await work({ sent, name: part.filename, content: bytesOf(part.file) }) };
    part.file.resume();
  }
  return { sent, ...(done ?? { done: await work({ sent, name: '', content: NOTHING }) }) };
}

const NOTHING: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {},
};
