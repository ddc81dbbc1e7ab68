import { notDrawn } from './drawings.ts';
import { pictureSvg } from './pictures.ts';
import type { Block, MadeDocument, Word, Words } from './tree.ts';

/** A document as the inside of a page: headings in their order, tables with heads, no style and no script. */
export function documentHtml({ blocks }: MadeDocument): string {
  return blocksHtml(blocks);
}

function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} class="document__h${block.level}">${wordsHtml(block.words)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${wordsHtml(block.words)}</p>`;
    case 'list': {
      const tag = block.numbered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return `<table><thead><tr>${block.head.map((cell) => `<th scope="col">${wordsHtml(cell)}</th>`).join('')}</tr></thead><tbody>${block.rows.map(rowHtml).join('')}</tbody></table>`;
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks)}</blockquote>`;
    case 'picture':
      return `<div class="document__picture"${block.says === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${escaped(block.says)}"`}>${pictureSvg(block.picture)}</div>`;
    case 'drawing':
      if (block.svg === undefined) return `<p>${escaped(notDrawn(block.drawing))}</p>`;
      return `<div class="document__drawing" role="region" aria-label="${escaped(block.says === '' ? 'Drawing' : block.says)}" tabindex="0">${block.svg.page}</div>`;
    case 'rule':
      return '<hr>';
  }
}

function rowHtml(cells: readonly Words[]): string {
  return `<tr>${cells.map((cell) => `<td>${wordsHtml(cell)}</td>`).join('')}</tr>`;
}

/** One paragraph of a list needs no mark of its own. */
function itemHtml(item: readonly Block[]): string {
  const [only] = item;
  return item.length === 1 && only?.kind === 'paragraph' ? wordsHtml(only.words) : blocksHtml(item);
}

function wordsHtml(words: Words): string {
  return words.map(wordHtml).join('');
}

function wordHtml(word: Word): string {
  switch (word.kind) {
    case 'text':
      return escaped(word.text);
    case 'strong':
      return `<strong>${wordsHtml(word.words)}</strong>`;
    case 'emphasis':
      return `<em>${wordsHtml(word.words)}</em>`;
    case 'link':
      return `<a href="${escaped(word.href)}" rel="noreferrer">${wordsHtml(word.words)}</a>`;
    case 'break':
      return '<br>';
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
