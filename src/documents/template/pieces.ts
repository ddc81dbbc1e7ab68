import { LONGEST_PLACE_NAME } from '../bounds.ts';
import { placeAt, TemplateError } from '../faults.ts';

/** A stretch of a template: its own words, or what stands between two pairs of braces. */
export interface Piece {
  readonly kind: 'words' | 'tag';
  /** Of a tag what stands between the braces, without spaces around it. */
  readonly text: string;
  /** Where it begins in the template. */
  readonly at: number;
}

const OPEN = '{{';
const CLOSE = '}}';
/** What begins, parts or ends a stretch, or is a note: alone on its line it leaves no line behind. */
const LEAVES_NO_LINE = /^(?:[#/!]|else$)/;

/** Parts a template at its braces. Throws TemplateError where a pair is never closed. */
export function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const open = template.indexOf(OPEN, from);
    if (open < 0) break;
    const close = template.indexOf(CLOSE, open);
    const text = template.slice(open + OPEN.length, close);
    if (close < 0 || text.includes('\n') || text.includes(OPEN))
      throw fault(template, open, 'This place is never closed. Write }} after its name, on the same line.');
    if (text.length > LONGEST_PLACE_NAME) throw fault(template, open, `A name between braces has at most ${LONGEST_PLACE_NAME} letters.`);
    const end = close + CLOSE.length;
    const tag = text.trim();
    const line = LEAVES_NO_LINE.test(tag) ? lineAround(template, open, end) : undefined;
    pieces.push(
      { kind: 'words', text: template.slice(from, Math.max(from, line?.from ?? open)), at: from },
      { kind: 'tag', text: tag, at: open },
    );
    from = line?.end ?? end;
  }
  return [...pieces, { kind: 'words', text: template.slice(from), at: from }];
}

/** The whole line, where nothing but spaces stands on it besides the tag. */
function lineAround(template: string, open: number, end: number): { readonly from: number; readonly end: number } | undefined {
  const from = template.lastIndexOf('\n', open - 1) + 1;
  const next = template.indexOf('\n', end);
  const last = next < 0 ? template.length : next;
  if (template.slice(from, open).trim() !== '' || template.slice(end, last).trim() !== '') return undefined;
  return { from, end: next < 0 ? last : next + 1 };
}

function fault(template: string, at: number, message: string): TemplateError {
  return new TemplateError([{ ...placeAt(template, at), message }]);
}
