import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PICTURES } from '../../../record/codes/files.ts';
import type { Door } from '../../door.ts';
import { readDate } from '../../forms/read-date.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { readUpload } from './read-upload.ts';
import { filesView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const ofOne = address.extend({ entry: z.string().max(300) });
const asked = z.object({ of: z.string().max(300).catch('') });
const TAKEN = /^taken-\d{1,4}$/;
const NO_CHILD = 'There is no child with this number in the record.';
const NO_FILE = 'There is no such file in this record.';
const NOT_SOUND = {
  missing: 'This file is not where it was kept. Tell whoever looks after Sightline: a backup has it.',
  locked:
    'This file is encrypted by a key that this server was not given. Tell whoever looks after Sightline: it needs the key that files were encrypted by.',
  changed: 'This file is not as it was handed in, so it is not shown. Tell whoever looks after Sightline: a backup has it as it was.',
} as const;
/** Whatever a file holds, nothing in it runs, and nothing is loaded for it. */
const HELD_SHUT = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** What is kept of this child besides words? */
export function filesPages(door: Door): void {
  const { app } = door;

  app.get('/children/:id/files', async (request, reply) => {
    const { of } = asked.parse(request.query ?? {});
    return show(request, reply, address.parse(request.params).id, new Map([['of', [of]]]));
  });

  app.post('/children/:id/files', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const { sent, done } = await readUpload(request, async (upload) => {
      const said = (name: string): string => textOf(upload.sent, name);
      const { name, content } = upload;
      const handed = { key: said('key'), kind: said('kind'), description: said('description'), of: said('of'), name, content };
      return { taken: await request.desk.attachFile(id, handed) };
    });
    const { taken } = done;
    if (taken === undefined) return notFound(door, request, reply, NO_CHILD);
    return taken.saved ? reply.redirect(`/children/${encodeURIComponent(id)}/files`, 303) : show(request, reply, id, sent, taken);
  });

  app.post('/children/:id/photograph', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { id } = address.parse(request.params);
    const sent = readSent(request.body);
    const field = TAKEN.test(textOf(sent, 'taken')) ? textOf(sent, 'taken') : 'taken-1';
    const takenOn = readDate(sent, field);
    const chosen =
      takenOn === 'wrong'
        ? { saved: false as const, problem: 'Give the day it was taken as day, month and year, such as 27 3 2026' }
        : await request.desk.choosePhotograph(id, {
            key: textOf(sent, 'key'),
            file: textOf(sent, 'file'),
            ...(takenOn !== undefined && { takenOn }),
          });
    if (chosen === undefined) return notFound(door, request, reply, NO_CHILD);
    if (chosen.saved) return reply.redirect(`/children/${encodeURIComponent(id)}/files`, 303);
    return show(request, reply, id, sent, { field, problem: chosen.problem });
  });

  app.get('/children/:id/files/:entry', (request, reply) => handOut(request, reply, 'download'));
  app.get('/children/:id/files/:entry/picture', (request, reply) => handOut(request, reply, 'picture'));

  async function handOut(request: FastifyRequest, reply: FastifyReply, how: 'download' | 'picture'): Promise<FastifyReply> {
    const { id, entry } = ofOne.parse(request.params);
    const file = await request.desk.fileOfChild(id, entry);
    if (file === undefined || (how === 'picture' && !PICTURES.has(file.contentType))) return notFound(door, request, reply, NO_FILE);
    if (file.stands !== 'sound') return notFound(door, request, reply, NOT_SOUND[file.stands]);
    const type = file.contentType === 'text/plain' ? 'text/plain; charset=utf-8' : file.contentType;
    return reply
      .header('content-security-policy', HELD_SHUT)
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', how === 'picture' ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-length', file.bytes)
      .type(type)
      .send(Readable.from(file.content()));
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    sent: Sent,
    error?: { readonly field: string; readonly problem: string },
  ): Promise<FastifyReply> {
    const [found, situation] = await Promise.all([request.desk.filesOfChild(id), request.desk.situation()]);
    if (found === undefined) return notFound(door, request, reply, NO_CHILD);
    const view = filesView(found, sent, randomUUID, situation.asOf, error);
    const title = error === undefined ? view.title : `Error: ${view.title}`;
    return door.show(
      request,
      reply,
      { page: 'files', title, section: 'children', view, status: error === undefined ? 200 : 400 },
      situation,
    );
  }
}
