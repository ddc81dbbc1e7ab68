import type { Network } from '../../../casework/index.ts';
import type { Drawing } from '../../../documents/index.ts';
import type { FillIn } from '../../templates.ts';
import { sentenceCase } from '../../words/plural.ts';
import { genogramView } from './drawing.ts';
import { genogramRows } from './table.ts';

/** An A4 page between its margins, in points. */
const PAGE = { width: 470, height: 640 } as const;
/** So that a small family is not drawn larger than words are written. */
const LARGEST = 0.7;
/** Characters that may stand in no XML. */
const NO_CHARACTER = /[\uFFFE\uFFFF]/g;

/** As the pages draw it, for where their styles are not. */
const STYLE = `
text { font-family: Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
.genogram__symbol { fill: #fff; stroke: #0b2b2d; stroke-width: 2; }
.genogram__name { font-size: 13px; font-weight: 700; fill: #0b2b2d; }
.genogram__life { font-size: 12.5px; fill: #4a5a5b; }
.genogram__years { font-size: 12px; fill: #4a5a5b; }
.genogram__home { fill: #eef6f6; stroke: #106165; stroke-width: 1.5; stroke-dasharray: 8 4 2 4; }
.genogram__line { fill: none; stroke: #0b2b2d; stroke-width: 1.6; }
.genogram__line--living-together, .genogram__line--couple-apart { stroke-dasharray: 7 4; }
.genogram__line--not-said, .genogram__line--foster-parent { stroke-dasharray: 2 4; }
.genogram__line--adoptive-parent, .genogram__line--guardian, .genogram__line--step-parent { stroke-dasharray: 7 4; }
`;

/** The genogram of a network for a document, with the same in words; undefined where nobody else has a place in the family. */
export function genogramInDocument(network: Network, fillIn: FillIn): Drawing | undefined {
  const rows = genogramRows(network);
  if (rows.length < 2) return undefined;
  const view = genogramView(network);
  const page = fillIn('drawings/genogram-alone.njk', { drawing: view }).trim().replaceAll(NO_CHARACTER, '\uFFFD');
  const scale = Math.min(LARGEST, PAGE.width / view.width, PAGE.height / view.height);
  return {
    svg: { page, alone: page.replace('<title', `<style>${STYLE}</style><title`), width: Math.round(view.width * scale) },
    head: ['Who', 'To the child', 'Life', 'To the others'],
    rows: rows.map(({ name, relation, life, ties }) => [name, relation, sentenceCase(life), ties.join(' ')]),
  };
}
