import { SCALE } from '../../../casework/guided/map-questions.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { shownName } from '../../words/shown-name.ts';

/** Whose number it is, as the family would say: the child by the name they are called by. */
export function whoseWords({ whose, who }: { readonly whose: string; readonly who?: string }, childName: string): string {
  if (whose === 'child') return shownName(childName.split(' ')[0] ?? childName);
  if (who !== undefined) return shownName(who);
  return getEntryType(SCALE).fields['whose']?.options?.[whose] ?? whose;
}
