/** Requests over the connections that are kept open, as many at once as are asked. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Line {
  ask(asked: Asked): Promise<Answered>;
  close(): void;
}

/** Each request comes from an address of its own, as a proxy would say: nobody asks more pages in a minute than one person reads. */
export function lineTo(url: string): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const { hostname, port } = new URL(url);
  let from = 0;
  const ask = ({ method, path, headers = {}, body }: Asked): Promise<Answered> =>
    new Promise((resolve, reject) => {
      from += 1;
      const forwarded = { 'x-forwarded-for': `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}` };
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sent = request({ agent, hostname, port, method, path, headers: { ...forwarded, ...length, ...headers } }, (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece: Buffer) => pieces.push(piece));
        reply.on('error', reject);
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(pieces).toString('utf8') }),
        );
      });
      // A line that was closed while it stood open is no answer: asked once more, as a browser does.
      sent.on('error', (error) =>
        sent.reusedSocket ? resolve(ask({ method, path, headers, ...(body !== undefined && { body }) })) : reject(error),
      );
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

/** What a form sends. */
export function form(path: string, fields: Readonly<Record<string, string>>): Asked {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', path, headers, body: new URLSearchParams(fields).toString() };
}

/** What a form that hands in files sends where none was chosen. */
export function upload(path: string): Asked {
  return { method: 'POST', path, headers: { 'content-type': 'multipart/form-data; boundary=end' }, body: '--end--\r\n' };
}

export function page(path: string): Asked {
  return { method: 'GET', path };
}

/** Does something for each, so many at once. */
export async function each<T>(those: readonly T[], atOnce: number, doing: (one: T) => Promise<void>): Promise<void> {
  const left = those.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of left) await doing(one);
    }),
  );
}
