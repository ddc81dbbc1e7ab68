import type { FastifyRequest } from 'fastify';
import type { PlanToWrite, VersionToWrite } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import type { Sent } from '../../forms/sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { leftOverOfPlan } from '../../plan-forms/left-over.ts';
import { beginsWith, keptOfPlan, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { savePlanForm } from '../../plan-forms/save-plan-form.ts';
import { readVersion, versionAsItBegins } from '../../plan-forms/version-form.ts';
import { planVersionView } from './view.ts';

interface Found {
  readonly asked: PlanToWrite;
  readonly version: VersionToWrite;
}

/** The plan saved as a whole: what it shows of itself, and what only a person can tell. */
export function planVersionPage(door: Door): void {
  keepForm<Found>(door, {
    path: '/children/:id/plans/:plan/version',
    page: 'plan-version',
    notThere: NOT_THERE,
    leftOver: leftOverOfPlan,
    find,
    kept: ({ asked }) => keptOfPlan(asked, 'page.plan-version', 'version'),
    first: ({ asked, version }, key) => new Map([...beginsWith(key, asked.today), ...versionAsItBegins(version)]),
    view,
    save,
  });
}

async function find(request: FastifyRequest): Promise<Found | undefined> {
  const { id, plan } = planAddress.parse(request.params);
  const asked = await request.desk.planToWrite(id, plan);
  return asked?.version && { asked, version: asked.version };
}

function view({ asked, version }: Found, shown: ShownForm): FormOnPage {
  const page = planVersionView({ asked, ...shown }, version);
  return { title: page.title, view: page, asked: [{ whose: '', fields: [page.on, ...page.questions] }] };
}

async function save(request: FastifyRequest, found: Found, sent: Sent): Promise<Came<Found>> {
  const errors = new Map<string, string>();
  const wrong = (name: string, message: string): void => void errors.set(name, message);
  const version = readVersion(found.version, sent, wrong);
  const common = sentWithAll(found.asked, sent, wrong);
  if (errors.size > 0) return { again: { errors } };
  return savePlanForm(request, { ...common, ...(version !== undefined && { version }) }, []);
}
