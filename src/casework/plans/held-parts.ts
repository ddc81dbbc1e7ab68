/** What can be told of a plan from the plan itself, so that nobody is asked whether it is there. */
import type { EntryType, Fields } from '../../record/types.ts';
import { type Plan, said, stillOpen } from './plan.ts';

type IsHeld = (plan: Plan) => boolean;

const someAction =
  (holds: (fields: Fields) => boolean): IsHeld =>
  ({ outcomes }) =>
    stillOpen(outcomes).some(({ actions }) => stillOpen(actions).some(({ fields }) => holds(fields)));
const eachOutcome =
  (field: string): IsHeld =>
  ({ outcomes }) => {
    const open = stillOpen(outcomes);
    return open.length > 0 && open.every((one) => said(one, field) !== undefined);
  };

/** By the code of a part that standards ask for. An action names who does it and by when, or it cannot be written. */
const HELD: Readonly<Record<string, IsHeld>> = {
  outcomes: ({ outcomes }) => stillOpen(outcomes).length > 0,
  worries: eachOutcome('worry'),
  'how-we-will-know': eachOutcome('how-we-know'),
  actions: someAction(() => true),
  'who-does-what': (plan) => someAction(() => true)(plan) || stillOpen(plan.steps).length > 0,
  'by-when': someAction(() => true),
  'family-actions': someAction((fields) => fields['owner-is'] === 'family'),
  'agency-actions': someAction((fields) => fields['owner-is'] === 'professional' || fields['owner-is'] === 'us'),
  progress: ({ outcomes }) => outcomes.some(({ progress }) => progress.length > 0),
  contingency: ({ outcomes }) => stillOpen(outcomes).some(({ contingencies }) => stillOpen(contingencies).length > 0),
  'bottom-lines': (plan) => stillOpen(plan.bottomLines).length > 0 || someAction((fields) => fields['bottom-line'] === true)(plan),
};

/** The parts that this type of entry may set out: those that the plan holds, and those that only a person can tell. */
export function partsSetOut(type: EntryType, plan: Plan): { readonly held: readonly string[]; readonly asked: readonly string[] } {
  const codes = Object.keys(type.fields['sets-out']?.options ?? {});
  return {
    held: codes.filter((code) => HELD[code]?.(plan) === true),
    asked: codes.filter((code) => !Object.hasOwn(HELD, code)),
  };
}

/** What a new version says of itself: what was answered, with what the plan shows by itself. */
export function versionFields(type: EntryType, plan: Plan, answered: Fields): Fields {
  const { held, asked } = partsSetOut(type, plan);
  const ticked = answered['sets-out'];
  const told = typeof ticked === 'object' ? ticked.filter((code) => asked.includes(code)) : [];
  const setsOut = [...held, ...told];
  const { 'sets-out': _ticked, ...rest } = answered;
  return {
    ...(Object.hasOwn(type.fields, 'written-to-child') && isWordedForTheChild(plan) && { 'written-to-child': true }),
    ...rest,
    ...(Object.hasOwn(type.fields, 'sets-out') && setsOut.length > 0 && { 'sets-out': setsOut }),
  };
}

/** What the form of a new version begins with: that it is a later one, and what the last one said of where the child will grow up. */
export function versionBeginsWith(type: EntryType, { versions, kind }: Plan): Fields {
  const last = versions.findLast((one) => one.type === type.name);
  if (kind.kind === 'permanence') {
    const { plan, 'parallel-plan': beside } = last?.fields ?? {};
    return { ...(plan !== undefined && { plan }), ...(beside !== undefined && { 'parallel-plan': beside }) };
  }
  return type.fields['kind']?.options?.['updated'] === undefined ? {} : { kind: last === undefined ? 'initial' : 'updated' };
}

function isWordedForTheChild({ outcomes }: Plan): boolean {
  const parts = stillOpen(outcomes).flatMap((one) => [one, ...stillOpen(one.actions)]);
  return parts.length > 0 && parts.every((part) => said(part, 'for-the-child') !== undefined);
}
