import type { MarkedToken } from 'marked';
import { didYouMean } from '../../record/nearest.ts';
import { quoted, visible } from '../../record/plain-text.ts';
import { MOST_MARKS } from '../bounds.ts';
import { placeAt, type TemplateFault } from '../faults.ts';
import { tooManyMarks } from '../marks.ts';
import { known, tokensOf } from '../markdown.ts';
import { DRAWING_NAMES, isDrawing } from '../drawings.ts';
import { isPicture, PICTURE_ADDRESS, PICTURE_NAMES } from '../pictures.ts';

interface Found {
  /** What it was read from, to be looked for in the template. */
  readonly raw: string;
  readonly message: string;
}

const TAG = /\{\{[^\n{}]*\}\}/g;
const NO_WORD = /^\{\{\s*(?:[#/!]|else)/;
const ALL_NAMES: readonly string[] = [...PICTURE_NAMES, ...DRAWING_NAMES];
const UNSEEN = /\p{Co}/u;

/** What a template is written with that a document cannot show, or that some readers could not follow. */
export function faultsOfMarkdown(template: string): readonly TemplateFault[] {
  const unseen = unseenIn(template);
  if (unseen !== undefined) return [unseen];
  const { text, placeOf } = withoutTags(template);
  const marked = tooManyMarks(text);
  if (marked !== undefined) {
    const message = `More than ${MOST_MARKS} marks such as * and [ stand in one paragraph here. Take some out, or begin a new one.`;
    return [{ ...placeAt(template, placeOf(marked)), message }];
  }
  const tokens = tokensOf(text);
  return [wholeFaults(tokens), tokens.flatMap(faultsIn)].flatMap((found) => {
    let from = 0;
    return found.map(({ raw, message }) => {
      const line = raw.split('\n').find((one) => one.trim() !== '') ?? '';
      from = Math.max(from, text.indexOf(line, from));
      return { ...placeAt(template, placeOf(from)), message };
    });
  });
}

/** The template as Markdown sees it once it is filled: a word for each place, nothing for what begins and ends a stretch. */
function withoutTags(template: string): { readonly text: string; placeOf(offset: number): number } {
  const steps: { readonly here: number; readonly there: number }[] = [];
  let text = '';
  let from = 0;
  const take = (to: number): void => {
    steps.push({ here: text.length, there: from });
    text += template.slice(from, to);
  };
  for (const { 0: tag, index } of template.matchAll(TAG)) {
    take(index);
    if (!NO_WORD.test(tag)) text += 'x';
    from = index + tag.length;
  }
  take(template.length);
  return {
    text,
    placeOf: (offset) => {
      const step = steps.findLast(({ here }) => here <= offset);
      return step === undefined ? offset : Math.min(template.length, step.there + offset - step.here);
    },
  };
}

function unseenIn(template: string): TemplateFault | undefined {
  const shown = visible(template.replaceAll('\r\n', '\n'));
  const at =
    shown === template.replaceAll('\r\n', '\n')
      ? template.search(UNSEEN)
      : [...template].findIndex((one) => visible(one) !== one && one !== '\r');
  if (at < 0) return undefined;
  return {
    ...placeAt(template, at),
    message: 'A character that cannot be seen stands here. Delete it and type the words around it again.',
  };
}

/** A document has one title, at its top, and its headings go down a step at a time: who listens to it finds the way by them. */
function wholeFaults(tokens: readonly MarkedToken[]): readonly Found[] {
  const headings = tokens.filter((token) => token.type === 'heading');
  const first = tokens.find(({ type }) => type !== 'space');
  if (first?.type !== 'heading' || first.depth !== 1)
    return [{ raw: first?.raw ?? '', message: 'A template begins with its title: write # and the title on the first line.' }];
  return headings.slice(1).flatMap(({ raw, depth }, place) => {
    if (depth === 1) return [{ raw, message: 'A document has one title. Write ## for a heading within it.' }];
    if (depth > 4) return [{ raw, message: 'Headings go four deep. Write fewer #.' }];
    const above = headings[place]?.depth ?? 1;
    return depth > above + 1 ? [{ raw, message: `This heading leaves out a step. Write ${'#'.repeat(above + 1)} before it.` }] : [];
  });
}

function faultsIn(token: MarkedToken): readonly Found[] {
  const { raw } = token;
  switch (token.type) {
    case 'html':
      return [{ raw, message: 'Marks of a web page, between < and >, are not read here. Take them out, or write "less than" in words.' }];
    case 'code':
      return [{ raw, message: 'Four spaces at the start of a line, or three backticks, mean a computer’s text. Take them out.' }];
    case 'image':
      return pictureFaults(token.href, raw);
    case 'link':
      return /^(?:https?:\/\/|mailto:|tel:)/i.test(token.href)
        ? insideOf(token.tokens)
        : [{ raw, message: 'A link leads to an address that begins with https://, mailto: or tel:, written out in full.' }];
    case 'list':
      return token.items.flatMap((item) => insideOf(item.tokens));
    case 'table':
      return [...token.header, ...token.rows.flat()].flatMap(({ tokens }) => insideOf(tokens));
    default:
      return 'tokens' in token ? insideOf(token.tokens) : [];
  }
}

function insideOf(tokens: Parameters<typeof known>[0]): readonly Found[] {
  return known(tokens).flatMap(faultsIn);
}

function pictureFaults(href: string, raw: string): readonly Found[] {
  const name = href.startsWith(PICTURE_ADDRESS) ? href.slice(PICTURE_ADDRESS.length) : '';
  if (isPicture(name) || isDrawing(name)) return [];
  return [
    {
      raw,
      message: `There is no picture ${quoted(href)}.${didYouMean(name, ALL_NAMES)} Write ${PICTURE_ADDRESS} and one of: ${ALL_NAMES.join(', ')}.`,
    },
  ];
}
