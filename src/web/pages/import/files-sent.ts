import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from '../../../casework/desk.ts';
import { UPLOAD } from '../../bounds.ts';

/** The files of an upload one after another, as they arrive; throws (413) once they come to more than an upload may, and (400) where they break off. */
export async function* filesSent(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) return;
  let total = 0;
  for await (const part of untilBroken(request.files())) {
    // A form sent with no file chosen carries one part without a name.
    if (part.filename === '') {
      part.file.resume();
      continue;
    }
    yield { name: part.filename, content: counted(part.file) };
  }

  async function* counted(bytes: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
    for await (const piece of untilBroken(bytes)) {
      if (!(piece instanceof Uint8Array)) continue;
      total += piece.length;
      if (total > UPLOAD.bytes) throw Object.assign(new Error('The files sent are too large together.'), { statusCode: 413 });
      yield piece;
    }
  }
}

/** The same one by one. Where it breaks off without saying whose fault that is, it is the sender's or the line's, and none of ours. */
export async function* untilBroken<T>(those: AsyncIterable<T>): AsyncGenerator<T> {
  const next = those[Symbol.asyncIterator]();
  try {
    for (;;) {
      const one = await next.next().catch((error: unknown) => {
        if (error instanceof Error && 'statusCode' in error) throw error;
        throw Object.assign(new Error('What was sent broke off.', { cause: error }), { statusCode: 400 });
      });
      if (one.done === true) return;
      yield one.value;
    }
  } finally {
    await next.return?.();
  }
}
