/** What was typed in a form of a plan for something that has ended since: it is said what ended, and what was typed is offered to be copied. */
import type { FastifyRequest } from 'fastify';
import type { PlansAnswer } from '../../casework/index.ts';
import { findKindOfPlan } from '../../casework/plans/kinds.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Sent } from '../forms/sent.ts';
import { questionOf } from '../kept-forms/differences-in.ts';
import type { LeftOver } from '../kept-forms/kept-form.ts';
import { childHeadView } from '../layout/child-head-view.ts';
import { plansHref } from '../words/plan-hrefs.ts';
import { endedWords, saidIn } from '../words/plan-words.ts';
import { inSentence } from '../words/plural.ts';
import { planAddress } from './plan-form.ts';

/** How the names of a part begin on the forms of a plan: with what it is, and where there are several, with its place among them. */
const PARTS = new Map([
  ['outcome', { type: 'plan-outcome', called: 'The outcome' }],
  ['action', { type: 'plan-action', called: 'Action' }],
  ['contingency', { type: 'plan-contingency', called: 'If it does not work' }],
  ['line', { type: 'plan-bottom-line', called: 'Bottom line' }],
  ['step', { type: 'plan-safety-step', called: 'Step' }],
  ['seen', { type: 'plan-progress', called: 'How it goes' }],
]);
const PREFIX = /^([a-z]+)(?:-(\d{1,2}))?-/;

/** Undefined where whoever typed it may not read the child’s plans: then there is no such page to them. */
export async function leftOverOfPlan(request: FastifyRequest, sent: Sent): Promise<LeftOver | undefined> {
  const { id, plan } = planAddress.parse(request.params);
  const answer = await request.desk.plans(id);
  if (answer === undefined) return undefined;
  return {
    head: childHeadView(answer.head, 'plans', answer.asOf),
    says: whatEnded(answer, plan, outcomeIn(request.params)),
    typed: typedIn(sent, plan),
    goOn: { text: 'The plans as they stand', href: plansHref(id) },
  };
}

function whatEnded({ plans, asOf }: PlansAnswer, name: string, root: string | undefined): string {
  const kind = findKindOfPlan(name);
  const plan = plans.find((one) => one.kind.kind === name);
  if (plan === undefined) return kind === undefined ? 'There is no such plan now.' : `The ${inSentence(kind.label)} is no longer in force.`;
  const outcome = plan.outcomes.find((one) => one.root === root);
  const ended = outcome && endedWords(outcome, asOf);
  if (outcome === undefined || ended === undefined) return `It is no longer in the ${inSentence(plan.kind.label)}.`;
  return `“${saidIn(outcome, 'outcome') ?? ''}” has ended. ${ended}`;
}

function outcomeIn(params: unknown): string | undefined {
  return typeof params === 'object' && params !== null && 'outcome' in params ? String(params.outcome) : undefined;
}

function typedIn(sent: Sent, plan: string): LeftOver['typed'] {
  const prefixes = [...new Set([...sent.keys()].flatMap((name) => PREFIX.exec(name)?.[0] ?? []))];
  return prefixes.flatMap((prefix) => {
    const [, kind = '', place] = PREFIX.exec(prefix) ?? [];
    const part = kind === 'version' ? versionOf(plan) : PARTS.get(kind);
    if (part === undefined) return [];
    const whose = `${part.called}${place === undefined ? '' : ` ${place}`}: `;
    return Object.entries(getEntryType(part.type).fields).flatMap(([field, declared]) => {
      const { label, names, words } = questionOf(`${prefix}${field}`, whose, declared);
      const said = words(names.flatMap((name) => (sent.get(name) ?? []).filter((value) => value.trim() !== '')));
      return said === '' ? [] : [{ label, said }];
    });
  });
}

function versionOf(plan: string): { readonly type: string; readonly called: string } | undefined {
  const type = findKindOfPlan(plan)?.writes;
  return type === undefined ? undefined : { type, called: 'The new version' };
}
