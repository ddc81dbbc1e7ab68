import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Identity, Problems } from '../../../identity/index.ts';
import type { Door } from '../../door.ts';
import { roleChoices, roleFrom, workerChoices } from '../../signing-in/choices.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';
import { shownName } from '../../words/shown-name.ts';
import { byWhom } from '../person/by-whom.ts';

const text = z.string().max(1000).default('');
const form = z.object({ name: text, email: text, worker: text, role: text, team: text });
const EMPTY = { name: '', email: '', worker: '', role: '', team: '' };

/** Somebody who has come to work here is given an account, and a code to choose its password with. */
export function personAddPage(door: Door, identity: Identity): void {
  const { app } = door;
  app.get('/people/add', async (request, reply) => show(request, reply, EMPTY, {}));

  app.post('/people/add', { preHandler: app.csrfProtection }, async (request, reply) => {
    const sent = form.parse(request.body);
    const added = await identity.addPerson({ ...sent, role: roleFrom(sent.role) }, byWhom(request));
    if ('problems' in added) return show(request, reply, sent, added.problems);
    const view = { name: shownName(sent.name.trim()), code: added.code, href: `/people/${added.account}` };
    return door.show(request, reply, { page: 'code-given', title: 'Their code', section: 'people', view });
  });

  async function show(request: FastifyRequest, reply: FastifyReply, sent: typeof EMPTY, problems: Problems): Promise<FastifyReply> {
    const workers = await identity.workers();
    const view = {
      sent,
      roles: roleChoices(sent.role),
      workers: workerChoices(workers, 'Nobody: they do not work with children', sent.worker),
      ...problemsView(problems),
    };
    const status = Object.keys(problems).length > 0 ? 400 : 200;
    return door.show(request, reply, { page: 'person-add', title: titled('Add somebody', problems), section: 'people', view, status });
  }
}
