import { quoted } from '../../record/plain-text.ts';
import { DEEPEST_NESTING, LONGEST_TEMPLATE } from '../bounds.ts';
import { placeAt, TemplateError } from '../faults.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A part of a template. `at` is where it begins in the text. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'place'; readonly name: string; readonly at: number }
  | { readonly kind: 'each'; readonly name: string; readonly at: number; readonly body: readonly Part[] }
  | {
      readonly kind: 'if';
      readonly name: string;
      readonly at: number;
      readonly body: readonly Part[];
      readonly otherwise: readonly Part[];
    };

/** A stretch that has begun and not ended. */
interface Open {
  readonly opens: 'each' | 'if';
  readonly name: string;
  readonly at: number;
  readonly body: Part[];
  otherwise: Part[] | undefined;
}

const NAME = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/;
const OPENING = /^#(\S*)\s*(.*)$/;

/** Reads a template. Throws TemplateError, saying where, for what is not written as templates are. */
export function parseTemplate(template: string): readonly Part[] {
  if (template.length > LONGEST_TEMPLATE)
    throw new TemplateError([
      { ...placeAt(template, LONGEST_TEMPLATE), message: `A template has at most ${LONGEST_TEMPLATE} letters. Shorten it to here.` },
    ]);
  const whole: Part[] = [];
  const open: Open[] = [];
  const add = (part: Part): void => {
    const inner = open.at(-1);
    (inner === undefined ? whole : (inner.otherwise ?? inner.body)).push(part);
  };
  for (const piece of piecesOf(template)) {
    if (piece.kind === 'words') {
      if (piece.text !== '') add({ kind: 'words', text: piece.text });
    } else takeTag(template, piece, open, add);
  }
  const left = open.at(-1);
  if (left !== undefined) throw fault(template, left.at, `This is never ended. Write {{/${left.opens}}} where it ends.`);
  return whole;
}

function takeTag(template: string, { text, at }: Piece, open: Open[], add: (part: Part) => void): void {
  if (text.startsWith('!')) return;
  if (text.startsWith('#')) {
    const [, opens = '', name = ''] = OPENING.exec(text) ?? [];
    if (opens !== 'each' && opens !== 'if')
      throw fault(
        template,
        at,
        `There is no ${quoted(`#${opens}`)}. Write {{#each …}} for a list, or {{#if …}} for what is not always shown.`,
      );
    if (open.length >= DEEPEST_NESTING)
      throw fault(template, at, `This stands inside ${DEEPEST_NESTING} others, which is as deep as it goes. End one first.`);
    open.push({ opens, name: nameFrom(template, name, at), at, body: [], otherwise: undefined });
  } else if (text === 'else') {
    const inner = open.at(-1);
    if (inner?.opens !== 'if') throw fault(template, at, 'An {{else}} stands only inside {{#if …}} and {{/if}}.');
    if (inner.otherwise !== undefined) throw fault(template, at, 'This {{#if …}} has an {{else}} already. Take one of them out.');
    inner.otherwise = [];
  } else if (text.startsWith('/')) {
    const inner = open.pop();
    const ends = text.slice(1).trim();
    if (inner === undefined) throw fault(template, at, 'Nothing is open here to be ended. Take this out.');
    if (ends !== inner.opens) throw fault(template, at, `What was begun last is ended first: write {{/${inner.opens}}} here.`);
    add(closed(inner));
  } else add({ kind: 'place', name: nameFrom(template, text, at), at });
}

function closed({ opens, name, at, body, otherwise }: Open): Part {
  return opens === 'each' ? { kind: 'each', name, at, body } : { kind: 'if', name, at, body, otherwise: otherwise ?? [] };
}

function nameFrom(template: string, name: string, at: number): string {
  if (NAME.test(name)) return name;
  if (name === '') throw fault(template, at, 'A name is missing between the braces, such as child.name.');
  throw fault(template, at, `${quoted(name)} is no name of a place. Names are small letters, with dots and hyphens, such as child.name.`);
}

function fault(template: string, at: number, message: string): TemplateError {
  return new TemplateError([{ ...placeAt(template, at), message }]);
}
