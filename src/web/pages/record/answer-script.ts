import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DraftSaved } from '../../../casework/index.ts';
import { savedWords } from '../../words/draft-words.ts';

/** Whether the page's own script asks, which reads data; not a browser, which shows pages. */
export function asksAsScript(request: FastifyRequest): boolean {
  return request.headers.accept === 'application/json';
}

const GONE = 410;
const NO_ROOM = 422;

/** Tells the script what came of keeping a draft, in words to show and what it needs to go on. */
export function answerScript(
  reply: FastifyReply,
  draft: Exclude<DraftSaved, { readonly because: 'other version' }>,
  key: string,
): FastifyReply {
  if (draft.saved) return reply.send({ version: draft.version, said: savedWords(draft.savedAt) });
  if (draft.because === 'recorded')
    return reply.status(GONE).send({ said: 'This form is in the record already, saved from another window.', href: `/recorded/${key}` });
  return reply
    .status(NO_ROOM)
    .send({
      said: `Kept on this device only: you have ${draft.most} drafts, and no more can be kept. Throw away one that you no longer need.`,
    });
}
