import { type Plan, type PlanPart, partsOf } from './plan.ts';

/** One part of a plan on two days, side by side; absent on a day when it was not in the plan. */
export interface PartOnTwoDays {
  readonly before?: PlanPart;
  readonly now?: PlanPart;
  readonly how: 'new' | 'changed' | 'ended' | 'same';
}

/** Every part that was in the plan on either day, in the order of the plan as it reads now; what is only in the earlier one last. */
export function whatChanged(before: Plan | undefined, now: Plan | undefined): readonly PartOnTwoDays[] {
  const earlier = new Map((before === undefined ? [] : partsOf(before)).map((part) => [part.root, part]));
  const later = now === undefined ? [] : partsOf(now);
  const there = new Set(later.map(({ root }) => root));
  return [
    ...later.map((part) => onTwoDays(earlier.get(part.root), part)),
    ...[...earlier.values()].filter(({ root }) => !there.has(root)).map((part): PartOnTwoDays => ({ before: part, how: 'ended' })),
  ];
}

function onTwoDays(before: PlanPart | undefined, now: PlanPart): PartOnTwoDays {
  if (before === undefined) return { now, how: 'new' };
  if (now.ended !== undefined && before.ended === undefined) return { before, now, how: 'ended' };
  return { before, now, how: before.id === now.id && before.ended?.on === now.ended?.on ? 'same' : 'changed' };
}
