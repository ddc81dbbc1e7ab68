import { DEEPEST_INDENT, MOST_MARKS } from './bounds.ts';

const MARKS = /[*_[\]<>`~+|!-]|\d[.)](?=\s)/g;
/** What begins an item, a heading or a quotation, each of which is read by itself. */
const BEGINS = /^\s*(?:[#>]|[-+*]\s|\d+[.)]\s)/;
/** The line beneath the heads of a table, which makes it one. */
const RULE = /^[ :|-]+$/;

/** Where a paragraph, item or row begins that holds more marks than anybody needs; undefined where there is none. */
export function tooManyMarks(markdown: string): number | undefined {
  const lines = markdown.split('\n');
  let began = 0;
  let marks = 0;
  let at = 0;
  let inTable = false;
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') inTable = false;
    else if (RULE.test(line) && line.includes('-') && cells(line) > 0 && cells(line) === cells(lines[place - 1] ?? '')) inTable = true;
    if (inTable || line.trim() === '' || BEGINS.test(line)) {
      began = at;
      marks = 0;
    }
    marks += line.match(MARKS)?.length ?? 0;
    if (marks > MOST_MARKS || line.search(/\S/) > DEEPEST_INDENT) return began;
    at += line.length + 1;
  }
  return undefined;
}

function cells(line: string): number {
  return line.replaceAll('\\|', '').match(/\|/g)?.length ?? 0;
}
