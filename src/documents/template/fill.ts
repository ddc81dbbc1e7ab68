import { LONGEST_FILLED, MOST_FILLED } from '../bounds.ts';
import { TemplateError } from '../faults.ts';
import type { Fact, Facts, Places } from '../places.ts';
import type { Part } from './parse.ts';

/** A template written out. What fills its places stands apart, so that nothing in it is ever read as a mark of the template. */
export interface Filled {
  /** Markdown, with `markOf(n)` where value n goes. */
  readonly markdown: string;
  readonly values: readonly string[];
}

const MARK = /\uE000(\d+)\uE001/;
const NOT_KNOWN = 'not recorded';

/** The mark that stands for a value until the Markdown around it has been read. No template may hold these characters. */
function markOf(value: number): string {
  return `\uE000${value}\uE001`;
}

/** A text parted at its marks: its own words, and the numbers of the values between them. */
export function partedAtMarks(text: string): readonly (string | number)[] {
  return text
    .split(MARK)
    .map((part, place) => (place % 2 === 0 ? part : Number(part)))
    .filter((part) => part !== '');
}

/** Writes a template out with these facts. Throws TemplateError where it comes to more than a document holds. */
export function fill(parts: readonly Part[], facts: Facts, known: Places): Filled {
  const filling: Filling = { markdown: [], values: [], length: 0 };
  write(parts, [{ facts, known }], filling);
  return { markdown: filling.markdown.join(''), values: filling.values };
}

/** What can be named in one list, or outside all of them: a place of an inner one hides its namesake further out, known or not. */
interface Scope {
  readonly facts: Facts;
  readonly known: Places;
}

interface Filling {
  readonly markdown: string[];
  readonly values: string[];
  length: number;
}

function write(parts: readonly Part[], scopes: readonly Scope[], filling: Filling): void {
  for (const part of parts) {
    if (part.kind === 'words') {
      add(filling, part.text);
      continue;
    }
    const scope = scopes.find(({ known }) => Object.hasOwn(known, part.name));
    const fact = scope?.facts[part.name];
    if (part.kind === 'place') {
      add(filling, markOf(filling.values.length));
      filling.values.push(textOf(fact));
    } else if (part.kind === 'if') write(isSo(fact) ? part.body : part.otherwise, scopes, filling);
    else {
      const place = scope?.known[part.name];
      const known = place?.kind === 'list' ? place.each : {};
      for (const facts of linesOf(fact)) write(part.body, [{ facts, known }, ...scopes], filling);
    }
  }
}

function add(filling: Filling, text: string): void {
  filling.length += text.length;
  if (filling.length > LONGEST_FILLED || filling.values.length > MOST_FILLED)
    throw new TemplateError([
      { line: 1, column: 1, message: 'With its lists written out this comes to more than a document holds. Leave a list out.' },
    ]);
  filling.markdown.push(text);
}

function textOf(fact: Fact): string {
  if (fact === true) return 'Yes';
  if (fact === false) return 'No';
  return typeof fact === 'string' && fact.trim() !== '' ? fact : NOT_KNOWN;
}

function isSo(fact: Fact): boolean {
  if (typeof fact === 'string') return fact.trim() !== '';
  return typeof fact === 'object' ? fact.length > 0 : fact === true;
}

function linesOf(fact: Fact): readonly Facts[] {
  return typeof fact === 'object' ? fact : [];
}
