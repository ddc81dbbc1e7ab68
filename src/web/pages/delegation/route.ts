import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CaseworkError, type LineProposed, type ProposalFaults } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { readDate } from '../../forms/read-date.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { titled } from '../../signing-in/problems.ts';
import { delegationView } from './view.ts';

const address = z.object({ line: z.uuid() });
const reason = z.string().max(5000).default('');
const answered = z.object({ answer: z.enum(['agree', 'refuse']).optional(), reason });
const HERE = '/delegation';
const NOTHING_SENT: Sent = new Map();

/** Who may decide what, where that is said, and the lines that leaders propose and another agrees to. */
export function delegationPages(door: Door): void {
  const { app } = door;
  const form = { preHandler: app.csrfProtection };

  app.get('/delegation', async (request, reply) => show(request, reply, NOTHING_SENT, {}));

  app.post('/delegation', form, async (request, reply) => {
    const sent = readSent(request.body);
    const faults = await request.desk.proposeLine(proposedIn(sent));
    return Object.keys(faults).length > 0 ? show(request, reply, sent, faults) : reply.redirect(HERE, 303);
  });

  app.post('/delegation/:line/answer', form, async (request, reply) => {
    const { line } = address.parse(request.params);
    const { answer, reason: why } = answered.parse(request.body);
    if (answer === undefined) throw new CaseworkError('Choose whether you agree.');
    await request.desk.answerLine({ line, answer, reason: why });
    return reply.redirect(HERE, 303);
  });

  app.post('/delegation/:line/end', form, async (request, reply) => {
    const { line } = address.parse(request.params);
    const sent = readSent(request.body);
    const last = readDate(sent, `last-${line}`);
    if (typeof last !== 'number') throw new CaseworkError('Give the last day on which it holds as a real date, such as 14 4 2026.');
    await request.desk.endLine({ line, last, reason: reason.parse(textOf(sent, 'reason')) });
    return reply.redirect(HERE, 303);
  });

  async function show(request: FastifyRequest, reply: FastifyReply, sent: Sent, faults: ProposalFaults): Promise<FastifyReply> {
    const view = delegationView(await request.desk.delegation(), sent, faults);
    const status = view.errors.length > 0 ? 400 : 200;
    return door.show(request, reply, {
      page: 'delegation',
      title: titled('Who may decide what', faults),
      section: 'delegation',
      view,
      status,
    });
  }
}

function proposedIn(sent: Sent): LineProposed {
  const ticked = (name: string): readonly string[] => (sent.get(name) ?? []).filter((one) => one !== '');
  return {
    decision: textOf(sent, 'decision'),
    by: ticked('by'),
    absentRoles: ticked('absentRoles'),
    absentPeople: ticked('absentPeople'),
    teams: ticked('teams'),
    upTo: ticked('upTo'),
    from: readDate(sent, 'from'),
    last: readDate(sent, 'last'),
    reason: textOf(sent, 'reason'),
  };
}
