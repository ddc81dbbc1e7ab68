import { type Day, tryDayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import type { PlanKind } from './kinds.ts';
import type { Plan, PlanVersion } from './plan.ts';

/** Everybody named stands for these as well. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = { parents: ['mother', 'father'] };

/** Who was given the plan, by the versions that say with whom they were shared and by what was shared since; and who was not. */
export function copiesOf(plan: PlanKind, versions: readonly PlanVersion[], entries: readonly Entry[]): Pick<Plan, 'copies' | 'without'> {
  const latest = versions.at(-1)?.on ?? 0;
  const given = [
    ...versions.flatMap(({ fields, on }) => givenBy(fields, on)),
    ...entries
      .filter(({ type, fields }) => type === 'plan-shared' && fields['plan'] === plan)
      .flatMap(({ fields, occurred }) => givenBy(fields, occurred.day)),
  ].toSorted((one, other) => one.on - other.on);
  const last = new Map(given.map(({ recipient, on }) => [recipient, on]));
  const covered = new Set([...last.keys()].flatMap((one) => [one, ...(STANDS_FOR[one] ?? [])]));
  return {
    copies: [...last].map(([recipient, on]) => ({ recipient, on, current: on >= latest })),
    without: [
      ...(covered.has('child') ? [] : ['child']),
      ...(covered.has('mother') || covered.has('father') ? ['mother', 'father'].filter((one) => !covered.has(one)) : ['parents']),
    ],
  };
}

/** Each who was given it and the day: another than the entry’s where it says so. */
function givenBy(fields: Fields, written: Day): readonly { readonly recipient: string; readonly on: Day }[] {
  const to = fields['shared-with'] ?? fields['with'];
  const another = fields['shared-on'] ?? fields['sent-on'];
  const on = (typeof another === 'string' ? tryDayOf(another) : undefined) ?? written;
  return typeof to === 'object' ? to.map((recipient) => ({ recipient, on })) : [];
}
