import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PlanToWrite } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { answerPlanForm } from '../../plan-forms/answer-plan-form.ts';
import { beginsWith, NAMES, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { asItStands, readPartForms } from '../../plan-forms/plan-parts.ts';
import { notFound } from '../problem/problem.ts';
import { atFirst, COUNTS, oneMore, partsOfForm } from './keep-safe-form.ts';
import { planKeepSafeView } from './view.ts';

const PATH = '/children/:id/plans/:plan/keep-safe';

/** What must hold whatever else changes, and who does what when the child is not safe. */
export function planKeepSafePage(door: Door): void {
  const { app } = door;

  app.get(PATH, async (request, reply) => {
    const asked = await findIt(request);
    return asked === undefined ? notFound(door, request, reply, NOT_THERE) : show(request, reply, asked);
  });

  app.post(PATH, { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const sent = readSent(request.body);
    const asked = await findIt(request);
    if (asked === undefined) return notFound(door, request, reply, NOT_THERE);
    const forms = partsOfForm(asked, sent);
    const more = Object.values(COUNTS).find((count) => textOf(sent, NAMES.do) === count);
    if (more !== undefined) return show(request, reply, asked, { sent: oneMore(sent, more) });
    const errors = new Map<string, string>();
    const wrong = (name: string, message: string): void => void errors.set(name, message);
    const parts = readPartForms(forms, sent, textOf(sent, NAMES.reason), wrong);
    const common = sentWithAll(asked, sent, wrong);
    if (errors.size === 0 && parts.length === 0) wrong('line-1-must-hold', 'Nothing was written or changed yet');
    if (errors.size > 0) return show(request, reply, asked, { sent, errors });
    return answerPlanForm(request, reply, common, parts, {
      wrong: (faults) => show(request, reply, asked, { sent, errors: faults }),
      told: async (words) => show(request, reply, (await findIt(request)) ?? asked, { told: words }),
      gone: () => notFound(door, request, reply, NOT_THERE),
    });
  });

  async function show(request: FastifyRequest, reply: FastifyReply, asked: PlanToWrite, said: Said = {}): Promise<FastifyReply> {
    const errors = said.errors ?? new Map<string, string>();
    const forms = partsOfForm(asked, said.sent ?? atFirst(asked));
    const sent = said.sent ?? new Map([...beginsWith(randomUUID(), asked.today), ...atFirst(asked), ...asItStands(forms)]);
    const view = planKeepSafeView({ asked, sent, errors, ...(said.told !== undefined && { told: said.told }) }, forms);
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    const status = errors.size > 0 ? 400 : said.told === undefined ? 200 : 409;
    return door.show(request, reply, { page: 'plan-keep-safe', title, section: 'children', view, status });
  }
}

interface Said {
  readonly sent?: Sent;
  readonly errors?: ReadonlyMap<string, string>;
  readonly told?: string;
}

async function findIt(request: FastifyRequest): Promise<PlanToWrite | undefined> {
  const { id, plan } = planAddress.parse(request.params);
  return request.desk.planToWrite(id, plan);
}
