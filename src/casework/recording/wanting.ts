import type { Expectation, Rejection, Standard } from '../../engine/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import { optionsOf, testsOf, versionOf, wheresOf } from './prompts.ts';

/** What was not ticked, where a question of many options decided it: '“What was covered?” is without: Worries'. */
export function wantingWords(
  { field }: Rejection,
  entry: Entry,
  standard: Standard | undefined,
  expectation: Expectation,
): string | undefined {
  const version = versionOf(standard, expectation);
  const declared = field === undefined ? undefined : getEntryType(entry.type).fields[field];
  if (field === undefined || version === undefined || declared?.kind !== 'choices') return undefined;
  const test = wheresOf(version, entry.type)
    .flatMap(testsOf)
    .find(([name]) => name === field)?.[1];
  const chosen = entry.fields[field];
  const ticked = Array.isArray(chosen) ? chosen : [];
  const missing = (test === undefined ? [] : optionsOf(test)).filter((option) => !ticked.includes(option));
  if (missing.length === 0) return undefined;
  const named = missing.map((option) => declared.options?.[option] ?? option);
  const every = test?.kind === 'all-of' || named.length === 1;
  return `“${declared.label}” is without ${every ? '' : 'any of '}${named.map((one) => `“${one}”`).join(', ')}`;
}
