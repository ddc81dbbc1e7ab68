/** What the forms of a plan have in common: what is sent with each of them, and where what is wrong belongs on the page. */
import { z } from 'zod';
import { type Day, parts } from '../../calendar/index.ts';
import type { PageDraftType } from '../../casework/drafts/drafted-as.ts';
import type { PlanSent, PlanToWrite, PlanWritten } from '../../casework/index.ts';
import { fieldView, type FieldView } from '../forms/field-view.ts';
import { DATE_PARTS, readDate } from '../forms/read-date.ts';
import { type Sent, textOf } from '../forms/sent.ts';
import { childHeadView, type ChildHeadView } from '../layout/child-head-view.ts';
import type { KeptAs } from '../kept-forms/kept-form.ts';
import { planHref } from '../words/plan-hrefs.ts';
import type { PartRead } from './plan-parts.ts';

export const planAddress = z.object({ id: z.string().max(200), plan: z.string().max(40) });

export const NOT_THERE = 'There is no child with this number in the record, or no plan of this kind could be for them now.';
export const CHANGED_SINCE =
  'Somebody changed this in the meantime. It is shown as it stands now: look at it, and change what is still to change.';
export const SENT_OTHERWISE = 'This form was sent before with other answers, and those are in the record. What stands now is shown.';

export const NAMES = { key: 'key', on: 'on', reason: 'reason', do: 'do' } as const;

/** Questions answered with a date are gone to by its day. */
const IS_A_DATE = /(?:^|-)(?:on|by-when)$/;

/** What every form of a plan shows around its own questions. */
export interface PlanFormView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly action: string;
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly told?: string;
}

export interface PlanFormShown {
  readonly asked: PlanToWrite;
  readonly title: string;
  /** The page of the plan that it is sent to. */
  readonly page: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly sent: Sent;
  readonly told?: string;
}

export function planFormView({ asked, title, page, errors, told }: Omit<PlanFormShown, 'sent'>): PlanFormView {
  const { head, plan, asOf } = asked;
  const { kind, label } = plan.kind;
  return {
    head: childHeadView(head, 'plans', asOf),
    title,
    back: { text: label, href: planHref(head.child.id, kind) },
    action: planHref(head.child.id, kind, page),
    summary: [...errors].map(([name, text]) => ({ text, href: `#${name}${IS_A_DATE.test(name) ? '-day' : ''}` })),
    ...(told !== undefined && { told }),
  };
}

/** The day it was agreed, today as it is first shown. */
export function agreedOn(sent: Sent, errors: ReadonlyMap<string, string>): FieldView {
  const error = errors.get(NAMES.on);
  const asked = {
    kind: 'date',
    label: 'When was it agreed?',
    help: 'The day it was agreed with the family, which may be before today.',
  } as const;
  return fieldView(asked, { name: NAMES.on, sent, ...(error !== undefined && { error }) });
}

/** What the common questions begin with. */
export function beginsWith(key: string, today: Day): Sent {
  const date = parts(today);
  return new Map<string, readonly string[]>([
    [NAMES.key, [key]],
    ...DATE_PARTS.map((part) => [`${NAMES.on}-${part}`, [String(date[part])]] as const),
  ]);
}

/** What is sent with every form: whose plan it is, the key, and the day where it is not today. */
export function sentWithAll(
  { head, plan, today }: PlanToWrite,
  sent: Sent,
  wrong: (name: string, message: string) => void,
): Omit<PlanSent, 'parts' | 'version'> {
  const on = readDate(sent, NAMES.on);
  if (on === 'wrong' || (on !== undefined && on > today)) wrong(NAMES.on, 'Give the day it was agreed: today, or a day before');
  const another = typeof on === 'number' && on !== today ? { on } : {};
  return { key: textOf(sent, NAMES.key), child: head.child.id, plan: plan.kind.kind, ...another };
}

/** Where on the page each fault belongs, by the parts that were read in their order. */
export function errorsIn(
  written: Extract<PlanWritten, { readonly faults: unknown }>,
  read: readonly PartRead[],
): ReadonlyMap<string, string> {
  return new Map(
    written.faults.map(({ path, message, part }) => {
      if (path === 'occurred') return [NAMES.on, message];
      if (path === 'reason') return [NAMES.reason, message];
      const prefix = part === undefined ? 'version' : (read[part]?.prefix ?? 'version');
      return [`${prefix}-${path.replace(/^fields\./, '')}`, message];
    }),
  );
}

/** Where what was made is: the plan as it stands, or what the new version of it met. */
export function whatWasMade({ child, plan, key, version }: PlanSent): string {
  return version === undefined ? planHref(child, plan) : `/recorded/${key}`;
}

/** How the draft of one of its pages is told from others, and where it is. */
export function keptOfPlan({ head, plan }: PlanToWrite, type: PageDraftType, page: string): KeptAs {
  const child = head.child.id;
  return { type, child, at: planHref(child, plan.kind.kind, page), next: planHref(child, plan.kind.kind) };
}
