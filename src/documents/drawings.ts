/** Drawings made of the record itself: `![what it shows](picture:genogram)`. Whoever shows a document makes them. */
import type { Block, MadeDocument, Words } from './tree.ts';

export const DRAWING_NAMES = ['genogram'] as const;
export type DrawingName = (typeof DRAWING_NAMES)[number];

export function isDrawing(name: string): name is DrawingName {
  return DRAWING_NAMES.some((one) => one === name);
}

/** SVG without script, whose every text is escaped already. */
export interface Svg {
  /** To stand in a page, which has the styles. */
  readonly page: string;
  /** To stand alone. */
  readonly alone: string;
  /** In points, as it is set on paper. */
  readonly width: number;
}

/** A drawing with the table that says the same: Word, which is given no drawing, shows that alone. */
export interface Drawing {
  readonly svg: Svg;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NOTHING: Readonly<Record<DrawingName, string>> = {
  genogram: 'Nobody’s place in the family is written down yet, so there is no genogram.',
};

/** The document with its drawings where its template asks for them, each followed by its table; a sentence where there is nothing to draw. */
export function withDrawings(made: MadeDocument, drawings: Readonly<Partial<Record<DrawingName, Drawing>>>): MadeDocument {
  return { ...made, blocks: made.blocks.flatMap((block) => drawnIn(block, drawings)) };
}

/** What stands where a drawing is made only of a record. */
export function notDrawn(name: DrawingName): string {
  return `Here the ${name} of the child is drawn, with the same in words.`;
}

/** What stands in its place in a form that shows no drawing. */
export function drawnElsewhere(name: DrawingName): string {
  return `The ${name} is drawn on the page and in the PDF of this document. The table says the same in words.`;
}

function drawnIn(block: Block, drawings: Readonly<Partial<Record<DrawingName, Drawing>>>): readonly Block[] {
  switch (block.kind) {
    case 'drawing': {
      const drawing = drawings[block.drawing];
      if (drawing === undefined) return [{ kind: 'paragraph', words: wordsOf(NOTHING[block.drawing]) }];
      const { svg, head, rows } = drawing;
      return [
        { ...block, svg },
        { kind: 'table', head: head.map(wordsOf), rows: rows.map((row) => row.map(wordsOf)) },
      ];
    }
    case 'quote':
      return [{ ...block, blocks: block.blocks.flatMap((one) => drawnIn(one, drawings)) }];
    case 'list':
      return [{ ...block, items: block.items.map((item) => item.flatMap((one) => drawnIn(one, drawings))) }];
    default:
      return [block];
  }
}

function wordsOf(text: string): Words {
  return [{ kind: 'text', text }];
}
