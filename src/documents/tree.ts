/** A document as it is before it becomes a page, a PDF or a Word file. */
import type { DrawingName, Svg } from './drawings.ts';
import type { PictureName } from './pictures.ts';

export type Words = readonly Word[];

/** A run of text, or something within it. */
export type Word =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly words: Words }
  | { readonly kind: 'link'; readonly href: string; readonly words: Words }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly head: readonly Words[]; readonly rows: readonly (readonly Words[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `says`: what it shows, for whoever does not see it; '' where the words beside it say the same. */
  | { readonly kind: 'picture'; readonly picture: PictureName; readonly says: string }
  /** Made of the record; without `svg` it has not been drawn, as where a template is tried. */
  | { readonly kind: 'drawing'; readonly drawing: DrawingName; readonly says: string; readonly svg?: Svg }
  | { readonly kind: 'rule' };

export interface MadeDocument {
  /** The words of its first heading. */
  readonly title: string;
  /** Who made it, and for which council. */
  readonly author: string;
  readonly council: string;
  readonly blocks: readonly Block[];
}

/** Words without anything but their letters. */
export function plainWords(words: Words): string {
  return words.map((word) => (word.kind === 'text' ? word.text : word.kind === 'break' ? ' ' : plainWords(word.words))).join('');
}
