/** What a child made or was told: three houses, a fairy, a wizard; a story in words and pictures. */
import type { Entry } from '../../record/types.ts';
import type { ChildDrawing, Made, WordsAndPictures } from './answers.ts';
import { DIRECT_WORK, DRAWINGS, OWN_WORDS } from './drawing-questions.ts';
import { linkedTo, textIn } from './said.ts';
import { STEP } from './story-questions.ts';

/** The drawings whose words were kept part by part. */
export function drawingsIn(entries: readonly Entry[], made: (entry: Entry) => Made): readonly ChildDrawing[] {
  const spoken = partsByWork(entries, OWN_WORDS);
  return entries.flatMap((entry) => {
    const drawing = DRAWINGS.find(({ name }) => entry.type === DIRECT_WORK && entry.fields['tool'] === name);
    const said = spoken.get(entry.id) ?? [];
    const words = said.flatMap((one) => {
      const [drawnIn, own] = [textIn(one, 'drawn-in'), textIn(one, 'words')];
      return drawnIn === undefined || own === undefined ? [] : [{ drawnIn, words: own }];
    });
    if (drawing === undefined || words.length === 0) return [];
    const checked = said[0]?.fields['checked-with-child'];
    return [{ ...made(entry), tool: drawing.tool, words, ...(typeof checked === 'boolean' && { checkedWithChild: checked }) }];
  });
}

/** The stories told in steps, each in its order. */
export function storiesIn(entries: readonly Entry[], made: (entry: Entry) => Made): readonly WordsAndPictures[] {
  const steps = partsByWork(entries, STEP);
  return entries.flatMap((entry) => {
    const told = (entry.type === DIRECT_WORK ? (steps.get(entry.id) ?? []) : []).map((step) => {
      const [part, picture] = [textIn(step, 'part'), textIn(step, 'picture')];
      return { words: textIn(step, 'words') ?? '', ...(part !== undefined && { part }), ...(picture !== undefined && { picture }) };
    });
    return told.length === 0 ? [] : [{ ...made(entry), steps: told }];
  });
}

/** Entries of a type that are part of another, by the other, in the order they were written. */
function partsByWork(entries: readonly Entry[], type: string): ReadonlyMap<string, readonly Entry[]> {
  return Map.groupBy(
    entries.filter((entry) => entry.type === type && linkedTo(entry) !== undefined),
    (entry) => linkedTo(entry) ?? '',
  );
}
