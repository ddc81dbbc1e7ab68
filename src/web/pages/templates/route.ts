import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { TemplateAnswer, TemplateSaved } from '../../../casework/index.ts';
import { checkTemplate, templateThatComes } from '../../../documents/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, textOf } from '../../forms/sent.ts';
import { notFound } from '../problem/problem.ts';
import { type TemplateTyped, templateView } from '../template/view.ts';
import { templatesView } from './view.ts';

const address = z.object({ name: z.string().max(100) });
const version = z.coerce.number().int().min(0).catch(0);
const HERE = '/templates';
const NOT_THERE = 'There is no template of this name.';

/** The templates that documents are made from, and a council’s own words in them. */
export function templatesPages(door: Door): void {
  const { app } = door;

  app.get(HERE, async (request, reply) => {
    const view = templatesView(await request.desk.documents.templates());
    return door.show(request, reply, { page: 'templates', title: 'Templates of documents', section: 'templates', view });
  });

  app.get('/templates/:name', async (request, reply) => {
    const { name } = address.parse(request.params);
    const found = await request.desk.documents.template(name);
    if (found === undefined) return notFound(door, request, reply, NOT_THERE);
    return show(request, reply, found, { template: found.template, reason: '', version: found.version, faults: [] });
  });

  app.post('/templates/:name', { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const { name } = address.parse(request.params);
    const found = await request.desk.documents.template(name);
    if (found === undefined) return notFound(door, request, reply, NOT_THERE);
    const sent = readSent(request.body);
    const todo = textOf(sent, 'do');
    const typed = {
      template: `${textOf(sent, 'template')}\n`,
      reason: textOf(sent, 'reason'),
      version: version.parse(textOf(sent, 'version')),
    };
    if (todo === 'show-ours') return show(request, reply, found, { ...typed, template: templateThatComes(found.kind), faults: [] });
    if (todo !== 'save' && todo !== 'ours')
      return show(request, reply, found, { ...typed, faults: checkTemplate(typed.template), checked: true });
    const { template, ...rest } = typed;
    const saved = await request.desk.documents.saveTemplate({ name, ...rest, ...(todo === 'save' && { template }) });
    if (saved === undefined) return notFound(door, request, reply, NOT_THERE);
    return saved.saved ? reply.redirect(`${HERE}/${name}`, 303) : show(request, reply, found, { ...typed, ...refused(saved) });
  });

  async function show(request: FastifyRequest, reply: FastifyReply, found: TemplateAnswer, typed: TemplateTyped): Promise<FastifyReply> {
    const view = templateView(found, typed);
    const wrong = view.summary.length > 0;
    const title = `${wrong ? 'Error: ' : ''}Template: ${found.kind.label}`;
    return door.show(request, reply, { page: 'template', title, section: 'templates', view, status: wrong ? 400 : 200 });
  }
}

function refused(saved: Extract<TemplateSaved, { saved: false }>): Pick<TemplateTyped, 'faults' | 'told'> {
  if (saved.why === 'template') return { faults: saved.faults };
  return { faults: [], told: saved.why };
}
