import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { visible } from '../record/plain-text.ts';
import { TemplateError } from './faults.ts';
import { tooManyMarks } from './marks.ts';
import { isDrawing } from './drawings.ts';
import { isPicture, PICTURE_ADDRESS } from './pictures.ts';
import { type Filled, partedAtMarks } from './template/fill.ts';
import type { Block, Word, Words } from './tree.ts';

/** Reads a filled template as blocks. What fills a place is text and nothing else. Throws TemplateError for what a document cannot show. */
export function blocksOf({ markdown, values }: Filled): readonly Block[] {
  if (tooManyMarks(markdown) !== undefined)
    throw new TemplateError([
      { line: 1, column: 1, message: 'Written out, one paragraph holds more marks than can be read. Begin a new one for each.' },
    ]);
  return blocksIn(tokensOf(markdown), values);
}

/** The Markdown taken apart, without anything that makes it a page. */
export function tokensOf(markdown: string): readonly MarkedToken[] {
  return known(lexer(markdown, { gfm: true }));
}

/** Every token that we know of: no extension adds others. */
export function known(tokens: readonly Token[] = []): readonly MarkedToken[] {
  return tokens.filter(isKnown);
}

function isKnown(token: Token): token is MarkedToken {
  return typeof token.type === 'string';
}

function blocksIn(tokens: readonly MarkedToken[], values: readonly string[]): readonly Block[] {
  return tokens.flatMap((token) => blocksFrom(token, values));
}

function blocksFrom(token: MarkedToken, values: readonly string[]): readonly Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: levelOf(token.depth), words: wordsIn(known(token.tokens), values) }];
    case 'paragraph':
    case 'text':
      return paragraphs(token, values);
    case 'list':
      return [{ kind: 'list', numbered: token.ordered, items: token.items.map((item) => blocksIn(known(item.tokens), values)) }];
    case 'table':
      return [tableFrom(token, values)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksIn(known(token.tokens), values) }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    default:
      throw notShown(token.raw);
  }
}

function levelOf(depth: number): 1 | 2 | 3 | 4 {
  return depth === 1 || depth === 2 || depth === 3 ? depth : 4;
}

/** A place alone in its paragraph becomes as many paragraphs as are written there; a picture alone stands by itself. */
function paragraphs(token: Tokens.Paragraph | Tokens.Text, values: readonly string[]): readonly Block[] {
  const inner = known(token.tokens);
  const [only] = inner;
  if (inner.length === 1 && only?.type === 'image') return [pictureFrom(only, values)];
  const parts = partedAtMarks(token.text.trim());
  const [alone] = parts;
  if (parts.length === 1 && typeof alone === 'number')
    return textAt(values, alone)
      .split(/\n\s*\n/)
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: 'paragraph', words: linesOf(text.trim()) }));
  return [{ kind: 'paragraph', words: wordsIn(inner, values) }];
}

function tableFrom(token: Tokens.Table, values: readonly string[]): Block {
  const cell = ({ tokens }: Tokens.TableCell): Words => wordsIn(known(tokens), values);
  return { kind: 'table', head: token.header.map(cell), rows: token.rows.map((row) => row.map(cell)) };
}

function pictureFrom({ href, text, raw }: Tokens.Image, values: readonly string[]): Block {
  const name = href.startsWith(PICTURE_ADDRESS) ? href.slice(PICTURE_ADDRESS.length) : '';
  const says = filledIn(text, values).replaceAll('\n', ' ');
  if (isDrawing(name)) return { kind: 'drawing', drawing: name, says };
  if (!isPicture(name)) throw notShown(raw);
  return { kind: 'picture', picture: name, says };
}

function wordsIn(tokens: readonly MarkedToken[], values: readonly string[]): Words {
  return tokens.flatMap((token) => wordsFrom(token, values));
}

function wordsFrom(token: MarkedToken, values: readonly string[]): Words {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? written(token.text, values) : wordsIn(known(token.tokens), values);
    case 'escape':
    case 'codespan':
      return written(token.text, values);
    case 'strong':
      return [{ kind: 'strong', words: wordsIn(known(token.tokens), values) }];
    case 'em':
      return [{ kind: 'emphasis', words: wordsIn(known(token.tokens), values) }];
    case 'link':
      return linked(token, wordsIn(known(token.tokens), values));
    case 'br':
      return [{ kind: 'break' }];
    case 'del':
      return wordsIn(known(token.tokens), values);
    case 'checkbox':
      return [];
    default:
      throw notShown(token.raw);
  }
}

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s\uE000\uE001]+$/i;

/** Only an address that stands in the template itself leads anywhere. */
function linked({ href }: Tokens.Link, words: Words): Words {
  return ADDRESS.test(href) ? [{ kind: 'link', href: plain(href), words }] : words;
}

/** Text of the template with the values in it; the line ends of a template are spaces, those of a value are kept. */
function written(text: string, values: readonly string[]): Words {
  return partedAtMarks(text).flatMap((part): Words =>
    typeof part === 'number' ? linesOf(textAt(values, part)) : [{ kind: 'text', text: plain(part.replaceAll('\n', ' ')) }],
  );
}

function linesOf(text: string): Words {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, place): Word[] => [...(place === 0 ? [] : [{ kind: 'break' } as const]), { kind: 'text', text: line }]);
}

function filledIn(text: string, values: readonly string[]): string {
  return partedAtMarks(text)
    .map((part) => (typeof part === 'number' ? textAt(values, part) : plain(part)))
    .join('');
}

function textAt(values: readonly string[], place: number): string {
  return plain(values[place] ?? '');
}

/** Characters that may stand in no XML at all, besides those that act or hide. */
const NO_CHARACTER = /[\uFFFE\uFFFF]/g;

function plain(text: string): string {
  return visible(text.replaceAll('\r\n', '\n')).replaceAll('\t', ' ').replaceAll(NO_CHARACTER, '\uFFFD');
}

function notShown(raw: string): TemplateError {
  return new TemplateError([{ line: 1, column: 1, message: `A document cannot show this: ${visible(raw.slice(0, 60)).trim()}` }]);
}
