import { TemplateError, type TemplateFault } from './faults.ts';
import { MOST_FAULTS } from './bounds.ts';
import { blocksOf } from './markdown.ts';
import { KNOWN_PLACES } from './known-places.ts';
import type { Facts } from './places.ts';
import { faultsOfMarkdown } from './template/check-markdown.ts';
import { faultsOfPlaces } from './template/check-places.ts';
import { fill } from './template/fill.ts';
import { parseTemplate } from './template/parse.ts';
import { type MadeDocument, plainWords } from './tree.ts';

/** What is wrong in a template, the first first; nothing where it can be used. */
export function checkTemplate(template: string): readonly TemplateFault[] {
  try {
    const faults = [...faultsOfMarkdown(template), ...faultsOfPlaces(template, parseTemplate(template), KNOWN_PLACES)];
    return faults.toSorted((one, other) => one.line - other.line || one.column - other.column).slice(0, MOST_FAULTS);
  } catch (error) {
    if (error instanceof TemplateError) return error.faults;
    throw error;
  }
}

/** Fills a template. Throws TemplateError where it cannot be read, or comes to more than a document holds. */
export function makeDocument(template: string, facts: Facts, by: Pick<MadeDocument, 'author' | 'council'>): MadeDocument {
  const blocks = blocksOf(fill(parseTemplate(template), facts, KNOWN_PLACES));
  const [first] = blocks;
  if (first?.kind !== 'heading')
    throw new TemplateError([
      { line: 1, column: 1, message: 'A template begins with its title: write # and the title on the first line.' },
    ]);
  return { title: plainWords(first.words), ...by, blocks };
}
