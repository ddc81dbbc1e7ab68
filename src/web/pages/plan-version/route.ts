import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PlanToWrite, VersionToWrite } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent } from '../../forms/sent.ts';
import { answerPlanForm } from '../../plan-forms/answer-plan-form.ts';
import { beginsWith, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { readVersion, versionAsItBegins } from '../../plan-forms/version-form.ts';
import { notFound } from '../problem/problem.ts';
import { planVersionView } from './view.ts';

const PATH = '/children/:id/plans/:plan/version';

/** The plan saved as a whole: what it shows of itself, and what only a person can tell. */
export function planVersionPage(door: Door): void {
  const { app } = door;

  app.get(PATH, async (request, reply) => {
    const found = await findIt(request);
    return found === undefined ? notFound(door, request, reply, NOT_THERE) : show(request, reply, found);
  });

  app.post(PATH, { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const sent = readSent(request.body);
    const found = await findIt(request);
    if (found === undefined) return notFound(door, request, reply, NOT_THERE);
    const errors = new Map<string, string>();
    const wrong = (name: string, message: string): void => void errors.set(name, message);
    const version = readVersion(found.version, sent, wrong);
    const common = sentWithAll(found.asked, sent, wrong);
    if (errors.size > 0) return show(request, reply, found, { sent, errors });
    return answerPlanForm(request, reply, { ...common, ...(version !== undefined && { version }) }, [], {
      wrong: (faults) => show(request, reply, found, { sent, errors: faults }),
      told: async (words) => show(request, reply, (await findIt(request)) ?? found, { told: words }),
      gone: () => notFound(door, request, reply, NOT_THERE),
    });
  });

  async function show(request: FastifyRequest, reply: FastifyReply, { asked, version }: Found, said: Said = {}): Promise<FastifyReply> {
    const errors = said.errors ?? new Map<string, string>();
    const sent = said.sent ?? new Map([...beginsWith(randomUUID(), asked.today), ...versionAsItBegins(version)]);
    const view = planVersionView({ asked, sent, errors, ...(said.told !== undefined && { told: said.told }) }, version);
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    const status = errors.size > 0 ? 400 : said.told === undefined ? 200 : 409;
    return door.show(request, reply, { page: 'plan-version', title, section: 'children', view, status });
  }
}

interface Found {
  readonly asked: PlanToWrite;
  readonly version: VersionToWrite;
}

interface Said {
  readonly sent?: Sent;
  readonly errors?: ReadonlyMap<string, string>;
  readonly told?: string;
}

async function findIt(request: FastifyRequest): Promise<Found | undefined> {
  const { id, plan } = planAddress.parse(request.params);
  const asked = await request.desk.planToWrite(id, plan);
  return asked?.version === undefined ? undefined : { asked, version: asked.version };
}
