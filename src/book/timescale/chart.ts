/** The timescale chart as shapes to draw: one page, every mark where its limit lies, no two of them over one another. In millimetres. */
import { AGES, GUIDES, LEFT, PAGE, placeOf, type Ruler, RULERS } from './scale.ts';
import type { ChapterTimescales, Timescale, Way } from './timescales.ts';

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly rulers: readonly (Ruler & { readonly y: number })[];
  readonly guides: readonly number[];
  readonly top: number;
  readonly left: number;
  readonly bands: readonly Band[];
  /** The same in words, for whoever cannot see it. */
  readonly chapters: readonly ChapterTimescales[];
}

/** The part of the page that one chapter has. */
export interface Band {
  readonly name: readonly string[];
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly way: Way;
  readonly x: number;
  readonly y: number;
  /** Left of the mark where there is no room on the right. */
  readonly side: 'start' | 'end';
  readonly limit: string;
  readonly lines: readonly string[];
}

const HEIGHT = 240;
const RULER = 5;
const TALLEST_LINE = 3.9;
/** How wide a letter is, by the height of the type: a little more than most sans-serif letters are. */
const LETTER = 0.54;
/** How wide a letter of a bold name is. */
const BOLD_LETTER = 0.6;
/** How much of a line its letters are. */
const OF_LINE = 0.86;
/** Lines between one chapter and the next. */
const GAP = 0.35;
const NUMBERS_LETTERS: Readonly<Record<Way, number>> = { within: 30, every: 30, before: 30, shown: 60 };

/** Lays the chart out, as large as fits one page. */
export function timescaleChart(chapters: readonly ChapterTimescales[]): Chart {
  const top = RULERS.length * RULER + 2;
  const room = HEIGHT - top;
  let lineHeight = TALLEST_LINE;
  let laid = chapters.map((chapter) => layOut(chapter, lineHeight));
  while (lineHeight > 1 && heightOf(laid, lineHeight) > room) {
    lineHeight -= 0.02;
    const height = lineHeight;
    laid = chapters.map((chapter) => layOut(chapter, height));
  }
  let y = top;
  const bands = laid.map(({ name, lines, marks }) => {
    const height = (lines + GAP) * lineHeight;
    const band: Band = { name, y, height, marks: marks.map((mark) => ({ ...mark, y: y + (mark.line + 0.95) * lineHeight })) };
    y += height;
    return band;
  });
  return {
    width: PAGE,
    height: Math.ceil(y + 1),
    fontSize: fontOf(lineHeight),
    lineHeight,
    rulers: RULERS.map((ruler, index) => ({ ...ruler, y: (index + 1) * RULER - 1 })),
    guides: GUIDES,
    top,
    left: LEFT,
    bands,
    chapters,
  };
}

interface Laid {
  readonly name: readonly string[];
  readonly lines: number;
  readonly marks: readonly (Omit<Mark, 'y'> & { readonly line: number })[];
}

function fontOf(lineHeight: number): number {
  return lineHeight * OF_LINE;
}

function heightOf(laid: readonly Laid[], lineHeight: number): number {
  return laid.reduce((sum, { lines }) => sum + (lines + GAP) * lineHeight, 0);
}

/** Gives each mark of a chapter the first line on which nothing lies in its way. */
function layOut({ name, timescales }: ChapterTimescales, lineHeight: number): Laid {
  const letter = fontOf(lineHeight) * LETTER;
  const taken: { readonly from: number; readonly to: number }[][] = [];
  const marks = timescales.map((timescale) => {
    const placed = place(timescale, letter);
    const free = (line: number): boolean => (taken[line] ?? []).every(({ from, to }) => placed.to < from || placed.from > to);
    let line = 0;
    while (!placed.mark.lines.every((_text, index) => free(line + index))) line += 1;
    for (const index of placed.mark.lines.keys()) (taken[line + index] ??= []).push({ from: placed.from, to: placed.to });
    return { ...placed.mark, line };
  });
  const words = folded(name, Math.floor((LEFT - 2) / (fontOf(lineHeight) * BOLD_LETTER)));
  return { name: words, lines: Math.max(taken.length, words.length), marks };
}

function place({ way, limit, days, numbers }: Timescale, letter: number): { mark: Omit<Mark, 'y'>; from: number; to: number } {
  const x = days === undefined ? AGES : placeOf(days);
  const [first = '', ...rest] = folded(runs(numbers).join(' '), NUMBERS_LETTERS[way]);
  const lines = [first, ...rest];
  const width = (Math.max(limit.length * 1.06 + 1 + first.length, ...rest.map((line) => line.length)) + 3) * letter;
  const side = x + width > PAGE ? 'end' : 'start';
  return {
    mark: { way, x, side, limit, lines },
    from: side === 'end' ? x - width : x - letter,
    to: side === 'end' ? x + letter : x + width,
  };
}

/** '4.1–4.3' for those that follow one another. */
export function runs(numbers: readonly string[]): string[] {
  const found: { from: string; to: string; n: number }[] = [];
  for (const number of numbers) {
    const [chapter = '', within] = number.split('.');
    const n = Number(within);
    const last = found.at(-1);
    if (last !== undefined && n === last.n + 1 && last.from.startsWith(`${chapter}.`)) Object.assign(last, { to: number, n });
    else found.push({ from: number, to: number, n });
  }
  return found.map(({ from, to }) => (from === to ? from : `${from}–${to.slice(to.indexOf('.') + 1)}`));
}

function folded(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
