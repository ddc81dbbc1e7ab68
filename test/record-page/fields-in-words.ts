/** A field as the page names it: its name, whether it must be given, its kind and its choices. */
import type { Options } from '../../src/record/declare.ts';
import type { FieldDeclaration, FieldKind } from '../../src/record/types.ts';
import { holdsAll, SHARED_LISTS } from './shared-lists.ts';

const KINDS: Readonly<Record<FieldKind, string>> = {
  'yes-no': 'yes-no',
  text: 'text',
  'long-text': 'long text',
  choice: 'one of',
  choices: 'several of',
  date: 'date',
  number: 'number',
  role: 'role',
  worker: 'worker',
  limit: 'length of time',
  standard: 'standard',
  network: 'people of the network',
};

/** For example `source\* (one of: 1A … 10)`. */
export function fieldInWords(name: string, field: FieldDeclaration): string {
  const choices = field.options === undefined ? '' : `: ${choicesInWords(field.options)}`;
  return `${name}${field.required === true ? '\\*' : ''} (${KINDS[field.kind]}${choices})`;
}

function choicesInWords(options: Options): string {
  const codes = Object.keys(options);
  const shared = SHARED_LISTS.find((list) => holdsAll(options, list.options));
  if (shared === undefined) return areOfAReturn(codes) ? `${codes[0]} … ${codes.at(-1)}` : codes.join(', ');
  const others = codes.filter((code) => !(code in shared.options));
  return [`*${shared.name}*`, ...others].join(', ');
}

/** Codes that we chose are words; those of the returns are short capitals and digits, and too many to list. */
function areOfAReturn(codes: readonly string[]): boolean {
  return codes.length > 4 && codes.every((code) => /^[A-Z0-9]{1,6}$/.test(code));
}
