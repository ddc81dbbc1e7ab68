import type { FastifyReply } from 'fastify';

/** What a file that is sent is called, and what it is. */
export interface FileSent {
  readonly name: string;
  /** How its name ends. */
  readonly form: string;
  readonly type: string;
}

/** A file to be kept by whoever asked for it, and by nothing on the way. */
export function sendFile(reply: FastifyReply, { name, form, type }: FileSent, file: Buffer): FastifyReply {
  return reply
    .type(type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${plainName(name)}.${form}"`)
    .send(file);
}

// Nothing in a name may end the header it stands in, or name a folder.
export function plainName(name: string): string {
  return name.replaceAll(/[^a-z0-9-]+/gi, '-').slice(0, 100);
}
