import { visible } from '../../record/plain-text.ts';

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/**
 * A name, or other words that somebody gave, as it stands in a sentence of ours: what would hide or turn letters round is
 * shown as its number, and one written from right to left is set apart, so that it turns nothing round it.
 */
export function shownName(name: string): string {
  const shown = visible(name);
  return RIGHT_TO_LEFT.test(shown) ? `${ISOLATE}${shown}${END}` : shown;
}
