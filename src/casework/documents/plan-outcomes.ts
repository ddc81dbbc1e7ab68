import { tryDayOf } from '../../calendar/index.ts';
import type { Facts } from '../../documents/index.ts';
import type { Entry } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';
import { dayInWords } from '../child/entry-lines.ts';

/** Which plans a document of this kind tells of, as the parts of plans name them. */
const PLANS_TOLD: Readonly<Record<string, readonly string[]>> = {
  'child-in-need-plan': ['child-in-need', 'safety'],
  'child-protection-plan': ['child-protection', 'safety'],
  'conference-report': ['child-protection', 'safety'],
  'care-plan': ['care', 'placement', 'permanence'],
  'pathway-plan': ['pathway'],
  'childs-plan': ['child-protection', 'care', 'placement', 'permanence', 'pathway', 'child-in-need', 'early-help', 'safety'],
  'letter-before-proceedings': ['pre-proceedings'],
};

/** Plans of these kinds are what a document of this kind tells of. */
export function plansTold(kind: string): readonly string[] {
  return PLANS_TOLD[kind] ?? [];
}

/** The parts of those plans that stand and have not ended, in the order in which they came in. */
export function partsOfPlans({ entries, record }: AsAt, kind: string): readonly Entry[] {
  const about = plansTold(kind);
  const firstOf = firstWritings(record.entries);
  const ended = new Set(entries.filter(({ type }) => type === 'plan-part-ended').map((entry) => firstOf(partOf(entry))));
  return entries.filter(({ id, type, fields }) => {
    const { plan } = fields;
    return type.startsWith('plan-') && typeof plan === 'string' && about.includes(plan) && !ended.has(firstOf(id));
  });
}

/** Outcomes with what is done for each, what must hold, and who keeps the child safe. */
export function outcomeFacts({ record }: Pick<AsAt, 'record'>, parts: readonly Entry[], workerName: (id: string) => string): Facts {
  const firstOf = firstWritings(record.entries);
  const of = (type: string): readonly Entry[] => parts.filter((entry) => entry.type === type);
  const actions = Map.groupBy(of('plan-action'), (entry) => firstOf(partOf(entry)));
  return {
    outcomes: of('plan-outcome').map((entry) => ({
      ...told(entry, ['outcome', 'worry', 'how-we-know']),
      actions: (actions.get(firstOf(entry.id)) ?? []).map((action) => ({
        ...told(action, ['action', 'how-often']),
        who: ownerOf(action, workerName),
        by: byWhen(action),
      })),
    })),
    'bottom-lines': of('plan-bottom-line').map((entry) => told(entry, ['must-hold', 'otherwise'])),
    'safety-steps': of('plan-safety-step').map((entry) => told(entry, ['when', 'who', 'does-what'])),
    'childs-outcomes': of('plan-outcome').flatMap((entry) =>
      forTheChild(entry).map((one) => ({ ...one, steps: (actions.get(firstOf(entry.id)) ?? []).flatMap(forTheChild) })),
    ),
    'childs-safety': [...of('plan-bottom-line'), ...of('plan-safety-step')].flatMap(forTheChild),
  };
}

/** The first writing of whatever an entry is a later writing of. */
function firstWritings(entries: readonly Entry[]): (id: string) => string {
  const earlier = new Map(entries.flatMap(({ id, supersedes }) => (supersedes === undefined ? [] : [[id, supersedes] as const])));
  return (id) => {
    const passed = new Set([id]);
    let first = id;
    // Records from elsewhere may run in a circle.
    for (let next = earlier.get(first); next !== undefined && !passed.has(next); next = earlier.get(first)) {
      passed.add(next);
      first = next;
    }
    return first;
  };
}

function partOf({ links }: Entry): string {
  return links?.find(({ rel }) => rel === 'of')?.to ?? '';
}

/** What was written for the child themselves; nothing where nothing was. */
function forTheChild({ fields }: Entry): readonly Facts[] {
  const words = textIn(fields['for-the-child']);
  return words === undefined ? [] : [{ words }];
}

/** Each of these fields as it was written; undefined where nothing was. */
function told({ fields }: Entry, names: readonly string[]): Facts {
  return Object.fromEntries(names.map((name) => [name, textIn(fields[name])]));
}

function ownerOf({ fields }: Entry, workerName: (id: string) => string): string | undefined {
  const worker = textIn(fields['worker']);
  if (worker !== undefined) return workerName(worker);
  return textIn(fields['family-member']) ?? textIn(fields['professional']) ?? (fields['owner-is'] === 'child' ? 'The child' : undefined);
}

function byWhen({ fields }: Entry): string | undefined {
  const day = tryDayOf(textIn(fields['by-when']) ?? '');
  return day === undefined ? undefined : dayInWords(day);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
