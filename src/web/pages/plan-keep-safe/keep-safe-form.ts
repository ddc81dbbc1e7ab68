import type { PlanPart, PlanToWrite } from '../../../casework/index.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { BOTTOM_LINE, openedOn, type PartForm, replacesIn, STEP } from '../../plan-forms/plan-parts.ts';

const MOST = 20;

/** How many of each the form asks about, by the name of the field that says so. */
export const COUNTS = { lines: 'lines', steps: 'steps' } as const;

const KINDS = [
  { type: 'plan-bottom-line', prefix: 'line', count: COUNTS.lines, part: BOTTOM_LINE },
  { type: 'plan-safety-step', prefix: 'step', count: COUNTS.steps, part: STEP },
] as const;

/** The bottom lines and the steps that the form asks about, by what was sent. */
export function partsOfForm({ plan }: Pick<PlanToWrite, 'plan'>, sent: Sent): readonly PartForm[] {
  const there = openOf([...plan.bottomLines, ...plan.steps]);
  return KINDS.flatMap(({ type, prefix, count, part }) =>
    Array.from({ length: Math.min(Number(textOf(sent, count)) || 1, MOST) }, (_, place): PartForm => {
      const name = `${prefix}-${place + 1}`;
      return { type, prefix: name, part, ...openedOn(name, there, sent) };
    }),
  );
}

/** What the form is first shown with: a place for each that stands, and one more where there is none. */
export function atFirst({ plan }: Pick<PlanToWrite, 'plan'>): Sent {
  const lines = openOf(plan.bottomLines);
  const steps = openOf(plan.steps);
  return new Map<string, readonly string[]>([
    [COUNTS.lines, [String(Math.max(1, lines.length))]],
    [COUNTS.steps, [String(Math.max(1, steps.length))]],
    ...lines.map(({ id }, place) => [replacesIn(`line-${place + 1}`), [id]] as const),
    ...steps.map(({ id }, place) => [replacesIn(`step-${place + 1}`), [id]] as const),
  ]);
}

/** One more place, of the kind that was asked for. */
export function oneMore(sent: Sent, count: string): Sent {
  return new Map([...sent, [count, [String(Math.min((Number(textOf(sent, count)) || 1) + 1, MOST))]]]);
}

function openOf(parts: readonly PlanPart[]): readonly PlanPart[] {
  return parts.filter(({ ended }) => ended === undefined);
}
