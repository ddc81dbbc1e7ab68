/** Mistakes put right: an entry that stands in place of another, and one struck out. */
import type { Entry } from '../record/types.ts';
import type { Family } from './family.ts';
import type { Amendment } from './notebook.ts';

/** Here and there a visit is put right some days later; now and then a note had been made in the wrong record. */
export function correctSome({ chance, notebook, hands, lead }: Family): void {
  for (const entry of notebook.entries()) {
    const amendment = amendmentOf(entry, chance.next());
    const written = entry.recorded?.day ?? entry.occurred.day;
    if (amendment) notebook.amend(entry, notebook.workingDaysAfter(written, chance.between(1, 6)), amendment, hands.holder(lead, written));
  }
}

function amendmentOf({ id, type, fields }: Entry, throwOf: number): Amendment | undefined {
  if (type === 'visit' && fields['child-seen'] === true && throwOf < 0.006) {
    return { fields: { ...fields, minutes: 45 }, replacing: { supersedes: id }, reason: 'The length of the visit was put down wrongly.' };
  }
  return type === 'case-note' && throwOf < 0.01
    ? { fields: {}, replacing: { strikesOut: id }, reason: 'Written in the wrong child’s record.' }
    : undefined;
}
