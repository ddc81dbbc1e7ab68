import { markWords, parsePassages, type Passage } from '../../record/passages.ts';
import { shownName } from './shown-name.ts';

/** Words as they stand, or marked ones with what the mark says of them. */
export type PassageView =
  | { readonly text: string }
  | { readonly mark: string; readonly says: string; readonly passages: readonly PassageView[] };

/** A text in its marked passages; undefined where nobody marked anything in it. */
export function passagesView(text: string): readonly PassageView[] | undefined {
  const passages = parsePassages(text);
  return passages.some((one) => 'mark' in one) ? passages.map(viewOf) : undefined;
}

function viewOf(passage: Passage): PassageView {
  if ('text' in passage) return { text: shownName(passage.text) };
  return {
    mark: passage.mark,
    says: shownName(passage.unclosed === true ? `${markWords(passage)}, to the end: the mark was not closed` : markWords(passage)),
    passages: passage.passages.map(viewOf),
  };
}
