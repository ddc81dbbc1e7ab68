import type { Matcher } from '../../engine/index.ts';
import { overlap } from '../against-statute/entails.ts';

/**
 * Whether doing what the first matchers ask goes to meet the others too: the same entry, with all that the others mind about it. Who writes it,
 * and which kinds are left out, do not tell one piece of work from another.
 */
export function countsToward(these: readonly Matcher[], those: readonly Matcher[]): boolean {
  return these.every((one) => those.some((other) => one.entry === other.entry && mindsAll(one, other) && overlap([one], [other])));
}

function mindsAll(one: Matcher, other: Matcher): boolean {
  const minded = mindedBy(one);
  return mindedBy(other).every((field) => minded.includes(field));
}

function mindedBy({ where }: Matcher): string[] {
  return Object.entries(where?.fields ?? {}).flatMap(([field, test]) => (test.kind === 'none-of' ? [] : [field]));
}
