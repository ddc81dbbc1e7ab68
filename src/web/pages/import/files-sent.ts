import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from '../../../casework/desk.ts';
import { UPLOAD } from '../../bounds.ts';
import { bytesOf, untilBroken } from '../../forms/until-broken.ts';

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
    for await (const piece of bytesOf(bytes)) {
      total += piece.length;
      if (total > UPLOAD.bytes) throw Object.assign(new Error('The files sent are too large together.'), { statusCode: 413 });
      yield piece;
    }
  }
}
