import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  ASKED,
  documentPdf,
  documentWord,
  findDocumentKind,
  LONGEST_LETTER_ANSWER,
  type MadeDocument,
  withDrawings,
} from '../../../documents/index.ts';
import type { DocumentAnswer } from '../../../casework/index.ts';
import { genogramInDocument } from '../../drawings/genogram/in-document.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { sendFile } from '../../words/file-reply.ts';
import { notFound } from '../problem/problem.ts';
import { documentView } from '../document/view.ts';
import { documentsView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const addressOfOne = address.extend({ kind: z.string().max(100) });
const NOT_THERE = 'There is no such document, or no child with this number in the record.';
const NOTHING_SENT: Sent = new Map();
const FORMS = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Which documents can be made of a child’s record; each as a page, as a PDF and for Word. */
export function documentsPages(door: Door): void {
  const { app } = door;

  app.get('/children/:id/documents', async (request, reply) => {
    const { id } = address.parse(request.params);
    const answer = await request.desk.documents.choices(id);
    if (answer === undefined) return notFound(door, request, reply, NOT_THERE);
    return door.show(request, reply, { page: 'documents', title: 'Documents', section: 'children', view: documentsView(answer) });
  });

  // What a letter is to say is never put into an address, where it would stay in histories and logs.
  app.get('/children/:id/documents/:kind', async (request, reply) => show(request, reply, NOTHING_SENT));

  app.post('/children/:id/documents/:kind', { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) =>
    show(request, reply, readSent(request.body)),
  );

  function drawn({ made, network }: DocumentAnswer): MadeDocument {
    const genogram = genogramInDocument(network, door.fillIn);
    return withDrawings(made, genogram === undefined ? {} : { genogram });
  }

  async function show(request: FastifyRequest, reply: FastifyReply, sent: Sent): Promise<FastifyReply> {
    const { id, kind: name } = addressOfOne.parse(request.params);
    const asks = findDocumentKind(name)?.asks ?? [];
    const said = Object.fromEntries(asks.map((one) => [one, textOf(sent, one)]));
    const tooLong = asks.filter((one) => (said[one] ?? '').length > LONGEST_LETTER_ANSWER);
    const found = await request.desk.documents.make(id, name, said);
    if (found === undefined) return notFound(door, request, reply, NOT_THERE);
    const answer = { ...found, made: drawn(found) };
    const errors = new Map(tooLong.map((one) => [one, `${ASKED[one].label} Write at most ${LONGEST_LETTER_ANSWER} letters.`]));
    const form = textOf(sent, 'as');
    if (errors.size === 0 && (form === 'pdf' || form === 'word')) {
      const file = await fileOf(form, answer.made);
      if (file !== undefined)
        return sendFile(reply, { name: answer.made.title, form: form === 'pdf' ? 'pdf' : 'docx', type: FORMS[form] }, file);
    }
    const view = documentView(answer, sent, errors);
    return door.show(request, reply, {
      page: 'document',
      title: view.title,
      section: 'children',
      view,
      status: errors.size > 0 ? 400 : 200,
    });
  }
}

async function fileOf(form: keyof typeof FORMS, made: MadeDocument): Promise<Buffer | undefined> {
  return form === 'word' ? documentWord(made) : documentPdf(made, Math.floor(Temporal.Now.instant().epochMilliseconds / 1000));
}
