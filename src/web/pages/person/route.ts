import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Identity, Problems } from '../../../identity/index.ts';
import type { Door } from '../../door.ts';
import { readDate } from '../../forms/read-date.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { roleFrom } from '../../signing-in/choices.ts';
import { problemsView, titled } from '../../signing-in/problems.ts';
import { shownName } from '../../words/shown-name.ts';
import { notFound } from '../problem/problem.ts';
import { byWhom } from './by-whom.ts';
import { personView } from './view.ts';

const address = z.object({ account: z.uuid() });
const which = z.object({ id: z.uuid() });
const NOBODY = 'There is nobody with this account.';

/** One person: which roles they hold and since when, for whom they stand in, and what is to be seen to when they leave. */
export function personPage(door: Door, identity: Identity): void {
  const { app } = door;
  const form = { preHandler: app.csrfProtection };

  app.get('/people/:account', async (request, reply) => show(request, reply, new Map(), {}));

  app.post('/people/:account/role', form, async (request, reply) => {
    const sent = readSent(request.body);
    const given = { role: roleFrom(textOf(sent, 'role')), team: textOf(sent, 'team'), ...dates(sent, 'role') };
    return shownOrDone(request, reply, sent, 'role', await identity.giveRole(accountIn(request), given, byWhom(request)));
  });

  app.post('/people/:account/cover', form, async (request, reply) => {
    const sent = readSent(request.body);
    const given = { covers: textOf(sent, 'covers'), reason: textOf(sent, 'reason'), ...dates(sent, 'cover') };
    return shownOrDone(request, reply, sent, 'cover', await identity.giveCover(accountIn(request), given, byWhom(request)));
  });

  app.post('/people/:account/role/end', form, async (request, reply) => {
    await identity.endRole(accountIn(request), which.parse(request.body).id, byWhom(request));
    return done(request, reply);
  });

  app.post('/people/:account/cover/end', form, async (request, reply) => {
    await identity.endCover(accountIn(request), which.parse(request.body).id, byWhom(request));
    return done(request, reply);
  });

  app.post('/people/:account/leave', form, async (request, reply) => {
    await identity.leaves(accountIn(request), byWhom(request));
    return done(request, reply);
  });

  app.post('/people/:account/reset', form, async (request, reply) => {
    const account = accountIn(request);
    const code = await identity.reset(account, byWhom(request));
    const name = shownName((await identity.person(account))?.name ?? '');
    const view = { name, code, href: `/people/${account}` };
    return door.show(request, reply, { page: 'code-given', title: 'Their code', section: 'people', view });
  });

  /** The fields of the two forms on the page are told apart by a word before them. */
  async function shownOrDone(request: FastifyRequest, reply: FastifyReply, sent: Sent, prefix: 'role' | 'cover', problems: Problems) {
    if (Object.keys(problems).length === 0) return done(request, reply);
    const named = { from: `${prefix}-from`, last: `${prefix}-last` };
    const there = Object.fromEntries(
      Object.entries(problems).map(([field, text]) => [field === 'from' || field === 'last' ? named[field] : field, text]),
    );
    return show(request, reply, sent, there);
  }

  async function show(request: FastifyRequest, reply: FastifyReply, sent: Sent, problems: Problems): Promise<FastifyReply> {
    const account = address.safeParse(request.params).data?.account;
    const person = account === undefined ? undefined : await identity.person(account, byWhom(request));
    if (person === undefined) return notFound(door, request, reply, NOBODY);
    const view = { ...personView(person, await identity.workers(), sent, problems, byWhom(request)), ...problemsView(problems) };
    const status = Object.keys(problems).length > 0 ? 400 : 200;
    return door.show(request, reply, { page: 'person', title: titled(person.name, problems), section: 'people', view, status });
  }

  function done(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return reply.redirect(`/people/${accountIn(request)}`, 303);
  }
}

function accountIn(request: FastifyRequest): string {
  return address.parse(request.params).account;
}

function dates(sent: Sent, prefix: 'role' | 'cover') {
  return { from: readDate(sent, `${prefix}-from`) ?? ('wrong' as const), last: readDate(sent, `${prefix}-last`) };
}
