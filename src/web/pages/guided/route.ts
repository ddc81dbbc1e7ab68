import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { GUIDED_TOOLS, type GuidedTool } from '../../../casework/guided/tools.ts';
import type { GuidedAnswer } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { beginFrom } from './begin-from.ts';
import { guidedFormView } from './form-view.ts';
import { guidedView } from './view.ts';
import { errorsIn, NAMES, readGuided } from './read-guided.ts';
import { toolHref } from './tool-href.ts';
import { toolView } from './tool-view.ts';

const address = z.object({ id: z.string().max(200) });
const toolAddress = address.extend({ tool: z.string().max(40) });
const asked = z.object({ made: z.string().max(200).optional().catch(undefined) });
const NO_CHILD = 'There is no child with this number in the record.';
const NO_TOOL = 'There is no guided page of this name. Signs of Safety, beneath the child’s name, lists them all.';
const SENT_OTHERWISE = 'This page was saved before with other answers, and those are in the record. If this is another one, save it again.';
const NOTHING_SAID = 'Nothing is written yet. Write at least one thing, then save';
const NOTHING_WRONG: ReadonlyMap<string, string> = new Map();

/** What was thought through and made together with a child, and the pages to do it on. */
export function guidedPages(door: Door): void {
  const { app } = door;

  app.get('/children/:id/signs-of-safety', async (request, reply) => {
    const { id } = address.parse(request.params);
    const answer = await request.desk.guided(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    const view = guidedView(answer);
    return door.show(request, reply, { page: 'guided', title: `Signs of Safety: ${view.head.name}`, section: 'children', view });
  });

  app.get('/children/:id/signs-of-safety/:tool', async (request, reply) => {
    const { id, tool } = toolAddress.parse(request.params);
    const { made } = asked.parse(request.query);
    const answer = await request.desk.guided(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    if (!isTool(tool)) return notFound(door, request, reply, NO_TOOL);
    const view = toolView(answer, tool, made);
    return door.show(request, reply, { page: 'guided/tool', title: `${view.title}: ${view.head.name}`, section: 'children', view });
  });

  app.get('/children/:id/signs-of-safety/:tool/new', async (request, reply) => {
    const { id, tool } = toolAddress.parse(request.params);
    const answer = await request.desk.guided(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    if (!isTool(tool)) return notFound(door, request, reply, NO_TOOL);
    return showForm(request, reply, answer, tool, beginFrom(answer, tool));
  });

  const posted = { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES };
  app.post('/children/:id/signs-of-safety/:tool', posted, async (request, reply) => {
    const { id, tool } = toolAddress.parse(request.params);
    const answer = await request.desk.guided(id);
    if (answer === undefined) return notFound(door, request, reply, NO_CHILD);
    if (!isTool(tool)) return notFound(door, request, reply, NO_TOOL);
    const sent = readSent(request.body);
    const { guided, errors } = readGuided(id, tool, sent, answer.today);
    if (errors.size > 0) return showForm(request, reply, answer, tool, sent, { errors });
    const saved = await request.desk.saveGuided(guided);
    if (saved === undefined) return notFound(door, request, reply, NO_CHILD);
    if (saved.saved) return reply.redirect(toolHref(id, tool, saved.made), 303);
    if ('faults' in saved) return showForm(request, reply, answer, tool, sent, { errors: errorsIn(saved.faults) });
    if (saved.why === 'nothing said') return showForm(request, reply, answer, tool, sent, { told: NOTHING_SAID, status: 400 });
    return showForm(request, reply, answer, tool, new Map([...sent, [NAMES.key, [randomUUID()]]]), { told: SENT_OTHERWISE, status: 409 });
  });

  async function showForm(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: GuidedAnswer,
    tool: GuidedTool,
    sent: Sent,
    { errors = NOTHING_WRONG, told, status = errors.size > 0 ? 400 : 200 }: Saying = {},
  ): Promise<FastifyReply> {
    const keyed: Sent = textOf(sent, NAMES.key) === '' ? new Map([...sent, [NAMES.key, [randomUUID()]]]) : sent;
    const view = guidedFormView(answer, tool, keyed, errors, told);
    const title = `${errors.size > 0 ? 'Error: ' : ''}${view.title}: ${view.head.name}`;
    return door.show(request, reply, { page: 'guided/form', title, section: 'children', view, status });
  }
}

/** What is said with a form. */
interface Saying {
  readonly errors?: ReadonlyMap<string, string>;
  readonly told?: string;
  readonly status?: number;
}

function isTool(name: string): name is GuidedTool {
  return GUIDED_TOOLS.some((tool) => tool === name);
}
