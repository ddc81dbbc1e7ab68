import type { FastifyReply } from 'fastify';
import type { Desk, DraftSaved, RecordingForm } from '../../../casework/index.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { savedWords } from '../../words/draft-words.ts';
import { NAMES, readRecording } from './read-recording.ts';

const GONE = 410;
const NO_ROOM = 422;

/** Tells the script what came of keeping a draft: in words to show, with what it needs to go on, and what the form would meet as it stands. */
export async function answerScript(
  desk: Desk,
  reply: FastifyReply,
  draft: Exclude<DraftSaved, { readonly because: 'other version' }>,
  form: RecordingForm,
  sent: Sent,
): Promise<FastifyReply> {
  if (draft.saved) return reply.send({ version: draft.version, said: savedWords(draft.savedAt), met: await metBy(desk, form, sent) });
  if (draft.because === 'recorded')
    return reply
      .status(GONE)
      .send({ said: 'This form is in the record already, saved from another window.', href: `/recorded/${textOf(sent, NAMES.key)}` });
  return reply.status(NO_ROOM).send({
    said: `Kept on this device only: you have ${draft.most} drafts, and no more can be kept. Throw away one that you no longer need.`,
  });
}

/** Of each child, which of its prompts; none where the day itself cannot be read. */
async function metBy(desk: Desk, form: RecordingForm, sent: Sent): Promise<Readonly<Record<string, readonly string[]>>> {
  const { recording, errors } = readRecording(form, sent);
  if (errors.has(NAMES.occurred) || errors.has(NAMES.time)) return {};
  return Object.fromEntries((await desk.metSoFar(recording)).map(({ child, met }) => [child, met]));
}
