import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { ASKED_IN } from '../packs/index.ts';
import type { Book } from './book.ts';
import { MARKS, WAYS } from './timescale/marks.ts';
import type { Way } from './timescale/timescales.ts';

const TEMPLATES = fileURLToPath(new URL('templates', import.meta.url));

/** One line of the contents. */
interface Part {
  readonly anchor: string;
  readonly name: string;
  /** A chapter's; a part of the book itself has none. */
  readonly number?: number;
  readonly chapter: boolean;
}

/** On which page of the printed book an anchor stands. */
export type PageOf = (anchor: string) => number | undefined;

/** The book as one HTML file that needs nothing else. With `pageOf`, its contents and indexes give page numbers. */
export function bookHtml(book: Book, pageOf?: PageOf): string {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addFilter('mm', (length: number) => Number(length.toFixed(2)));
  return environment.render('book.njk', {
    book,
    parts: partsOf(book),
    places: ASKED_IN,
    ways: WAYS,
    mark: (way: Way) => MARKS[way],
    pageRules: pageRules(book),
    ...(pageOf && { pages: (anchor: string) => pageOf(anchor) ?? '' }),
  });
}

function part(anchor: string, name: string): Part {
  return { anchor, name, chapter: false };
}

function partsOf({ chapters, questions, indicators, outOfScope }: Book): Part[] {
  return [
    part('how-to-read', 'How to read it'),
    part('timescales', 'Every timescale on one page'),
    ...chapters.map(({ anchor, name, number }) => ({ anchor, name, number, chapter: true })),
    ...(questions.length > 0 ? [part('questions', 'Questions that only a person can answer')] : []),
    ...(indicators.length > 0 ? [part('indicators', 'Indicators')] : []),
    ...(outOfScope.length > 0 ? [part('out-of-scope', 'Clauses of which nothing is asked')] : []),
    part('roles', 'What each role owes'),
    part('clauses', 'Where each clause lives'),
  ];
}

/** Each part of the book has running heads of its own: its name on the left, the council on the right, the page below. */
function pageRules(book: Book): string {
  const heads: readonly (readonly [page: string, selector: string, words: string])[] = [
    ['front', '', ''],
    ...book.chapters.map(({ anchor, number, name }) => [anchor, `.${anchor}`, `${number}  ${name}`] as const),
    ['questions', '.questions', 'Questions'],
    ['indicators', '.indicators', 'Indicators'],
    ['excluded', '.excluded', 'Not asked'],
    ['roles', '.roles', 'What each role owes'],
    ['clauses', '.clauses', 'Where each clause lives'],
  ];
  const head = 'font: 9pt Arial, Helvetica, "Liberation Sans", sans-serif; color: #0b0c0c;';
  return heads
    .map(
      ([page, selector, words]) =>
        `@page ${page} { @top-left { content: ${quoted(words)}; ${head} } @top-right { content: ${quoted(`${book.council}: practice standards`)}; ${head} } ` +
        `@bottom-right { content: counter(page); ${head} } }${selector === '' ? '' : ` ${selector} { page: ${page}; }`}`,
    )
    .join('\n');
}

/** Text within a style sheet; no sign in it can end the text or the sheet. */
function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"<>\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
