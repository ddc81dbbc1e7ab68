import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WordFaults } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { titled } from '../../signing-in/problems.ts';
import { wordsView } from './view.ts';

const HERE = '/words';
const NOTHING_SENT: Sent = new Map();

/** The words that are better said otherwise: those that come with Sightline, and the council's own. */
export function wordsPages(door: Door): void {
  const { app } = door;
  const form = { preHandler: app.csrfProtection };

  app.get('/words', async (request, reply) => show(request, reply, NOTHING_SENT, {}));

  app.post('/words', form, async (request, reply) => {
    const sent = readSent(request.body);
    const typed = (name: string): string => textOf(sent, name);
    const faults = await request.desk.addWord({
      word: typed('word'),
      kind: typed('kind'),
      instead: typed('instead'),
      because: typed('because'),
    });
    return Object.keys(faults).length > 0 ? show(request, reply, sent, faults) : reply.redirect(HERE, 303);
  });

  app.post('/words/end', form, async (request, reply) => {
    const sent = readSent(request.body);
    const faults = await request.desk.endWord(textOf(sent, 'end'));
    return Object.keys(faults).length > 0 ? show(request, reply, sent, faults, false) : reply.redirect(HERE, 303);
  });

  async function show(request: FastifyRequest, reply: FastifyReply, sent: Sent, faults: WordFaults, adding = true): Promise<FastifyReply> {
    const view = wordsView(await request.desk.words(), sent, faults, adding);
    const status = view.summary.length > 0 ? 400 : 200;
    return door.show(request, reply, { page: 'words', title: titled('Words we write with care', faults), section: 'words', view, status });
  }
}
