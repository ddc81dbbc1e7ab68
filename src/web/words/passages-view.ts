import { markWords, parsePassages, type Passage } from '../../record/passages.ts';
import type { Place } from '../../record/what-is-new.ts';
import { shownName } from './shown-name.ts';

/** Words as they stand, new ones since an earlier entry marked as such; or marked ones with what the mark says of them. */
export type PassageView =
  | { readonly text: string; readonly isNew?: true }
  | { readonly mark: string; readonly says: string; readonly passages: readonly PassageView[] };

/** A text in its marked passages and what is new in it; undefined where nobody marked anything in it and nothing is. */
export function passagesView(text: string, isNew: readonly Place[] = []): readonly PassageView[] | undefined {
  const passages = parsePassages(text);
  return isNew.length > 0 || passages.some((one) => 'mark' in one) ? passages.flatMap((one) => viewsOf(one, isNew)) : undefined;
}

function viewsOf(passage: Passage, isNew: readonly Place[]): readonly PassageView[] {
  if ('text' in passage) return cutWhereNew(passage, isNew);
  const says = passage.unclosed === true ? `${markWords(passage)}, to the end: the mark was not closed` : markWords(passage);
  return [{ mark: passage.mark, says: shownName(says), passages: passage.passages.flatMap((one) => viewsOf(one, isNew)) }];
}

function cutWhereNew({ text, from, to }: Place & { readonly text: string }, isNew: readonly Place[]): readonly PassageView[] {
  const cuts = [from, to, ...isNew.flatMap((one) => [one.from, one.to])].filter((at) => at >= from && at <= to);
  const places = [...new Set(cuts)].toSorted((one, other) => one - other);
  return places.slice(0, -1).map((start, index): PassageView => {
    const end = places[index + 1] ?? to;
    const words = shownName(text.slice(start - from, end - from));
    return isNew.some((one) => one.from <= start && one.to >= end) ? { text: words, isNew: true } : { text: words };
  });
}
