import { z } from 'zod';
import { CaseworkError } from '../../../casework/desk.ts';
import { REQUEST_STEPS } from '../../../casework/rights/index.ts';
import { askerOf } from '../../asker.ts';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { logView } from '../request-log/view.ts';
import { requestView } from './view.ts';

const address = z.object({ request: z.uuid() });
const form = z.object({
  kind: z.enum(REQUEST_STEPS),
  because: z.string().max(20_000).default(''),
  after: z.coerce.number().int().min(0).max(1000),
});
const NO_REQUEST = 'There is no request with this number.';

/** One request for a record: how it stands, what is done about it, and what is sent. */
export function requestPages(door: Door): void {
  const { app } = door;

  app.get('/requests/:request', async (request, reply) => {
    askerOf(request);
    const answer = await request.desk.rights.request(address.parse(request.params).request);
    if (answer === undefined) return notFound(door, request, reply, NO_REQUEST);
    const view = requestView(answer);
    return door.show(request, reply, { page: 'request', title: view.title, section: 'requests', view });
  });

  app.post('/requests/:request/steps', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const { request: id } = address.parse(request.params);
    const step = form.parse(request.body);
    try {
      await request.desk.rights.takeStep(asker, id, step);
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
      const answer = await request.desk.rights.request(id);
      if (answer === undefined) return notFound(door, request, reply, NO_REQUEST);
      const view = requestView(answer, { ...step, message: error.message });
      return door.show(request, reply, { page: 'request', title: `Error: ${view.title}`, section: 'requests', view, status: 400 });
    }
    return reply.redirect(`/requests/${id}`, 303);
  });

  app.get('/requests/:request/answer', async (request, reply) => {
    askerOf(request);
    const file = await request.desk.rights.answerFile(address.parse(request.params).request);
    if (file === undefined) return notFound(door, request, reply, NO_REQUEST);
    // The file carries its own style, so that it can be saved and sent; nothing else of it is let in.
    return reply
      .header(
        'content-security-policy',
        `default-src 'none'; style-src ${file.style}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      )
      .header('content-disposition', 'inline; filename="record.html"')
      .type('text/html; charset=utf-8')
      .send(file.html);
  });

  app.get('/requests/:request/log', async (request, reply) => {
    askerOf(request);
    const { request: id } = address.parse(request.params);
    const [log, file] = await Promise.all([request.desk.rights.redactionLog(id), request.desk.rights.answerFile(id)]);
    if (log === undefined || file === undefined) return notFound(door, request, reply, NO_REQUEST);
    const view = logView(log, file);
    return door.show(request, reply, { page: 'request-log', title: view.title, section: 'requests', view });
  });
}
