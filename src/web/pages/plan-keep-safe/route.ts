import type { FastifyRequest } from 'fastify';
import type { PlanToWrite } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { leftOverOfPlan } from '../../plan-forms/left-over.ts';
import { beginsWith, keptOfPlan, NAMES, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { allHold, isEnded, readEndedIn } from '../../plan-forms/ended-question.ts';
import { asItStands, readPartForms } from '../../plan-forms/plan-parts.ts';
import { savePlanForm } from '../../plan-forms/save-plan-form.ts';
import { atFirst, COUNTS, oneMore, partsOfForm } from './keep-safe-form.ts';
import { askedOnForm, planKeepSafeView } from './view.ts';

/** What must hold whatever else changes, and who does what when the child is not safe. */
export function planKeepSafePage(door: Door): void {
  keepForm<PlanToWrite>(door, {
    path: '/children/:id/plans/:plan/keep-safe',
    page: 'plan-keep-safe',
    notThere: NOT_THERE,
    leftOver: leftOverOfPlan,
    find,
    kept: (asked) => keptOfPlan(asked, 'page.plan-keep-safe', 'keep-safe'),
    first,
    view,
    save,
  });
}

async function find(request: FastifyRequest): Promise<PlanToWrite | undefined> {
  const { id, plan } = planAddress.parse(request.params);
  return request.desk.planToWrite(id, plan);
}

function first(asked: PlanToWrite, key: string): Sent {
  const opening = atFirst(asked);
  const forms = partsOfForm(asked, opening);
  return new Map([...beginsWith(key, asked.today), ...opening, ...asItStands(forms), ...allHold(forms)]);
}

function view(asked: PlanToWrite, shown: ShownForm): FormOnPage {
  const page = planKeepSafeView({ asked, ...shown }, partsOfForm(asked, shown.sent));
  return { title: page.title, view: page, asked: askedOnForm(page) };
}

async function save(request: FastifyRequest, asked: PlanToWrite, sent: Sent): Promise<Came<PlanToWrite>> {
  const more = Object.values(COUNTS).find((count) => textOf(sent, NAMES.do) === count);
  if (more !== undefined) return { again: { sent: oneMore(sent, more) } };
  const errors = new Map<string, string>();
  const wrong = (name: string, message: string): void => void errors.set(name, message);
  const forms = partsOfForm(asked, sent);
  // What ends here is not changed as well.
  const going = forms.filter((form) => !isEnded(form, sent));
  const parts = [...readPartForms(going, sent, textOf(sent, NAMES.reason), wrong), ...readEndedIn(forms, sent, wrong)];
  const common = sentWithAll(asked, sent, wrong);
  if (errors.size === 0 && parts.length === 0) wrong('line-1-must-hold', 'Nothing was written or changed yet');
  return errors.size > 0 ? { again: { errors } } : savePlanForm(request, common, parts);
}
