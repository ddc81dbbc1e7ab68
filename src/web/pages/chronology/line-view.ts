import { type Day, isoOfMoment } from '../../../calendar/index.ts';
import type { ChronologyLine, Meaning, Pattern } from '../../../casework/index.ts';
import { fullDate, fullMoment } from '../../words/dates.ts';
import { entryView } from '../../words/entry-view.ts';
import { listed } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { toldWords } from '../../words/told.ts';

/** One event of a chronology in words. */
export interface LineView {
  readonly id: string;
  readonly label: string;
  readonly moment: string;
  /** With the year: it is read in court, years later. */
  readonly when: string;
  readonly says?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Who wrote it, and when. */
  readonly source: string;
  /** Whose it is, where more than one child's are shown. */
  readonly whose?: string;
  readonly added: boolean;
  readonly meanings: readonly MeaningView[];
  readonly noteHref?: string;
  /** Something in it is said to be wrong. */
  readonly disputed: readonly string[];
}

export interface MeaningView {
  readonly whose?: string;
  readonly impact?: string;
  readonly since?: string;
  readonly because?: string;
  readonly told?: string;
}

export interface PatternView {
  readonly days: string;
  readonly whose?: string;
  readonly pattern: string;
  readonly meaning?: string;
  readonly follows?: string;
  readonly told: string;
}

interface Reading {
  readonly asOf: Day;
  /** More than one child's are shown. */
  readonly merged: boolean;
  /** Whose record it is, where whoever reads may curate it. */
  readonly curates?: string;
}

export function lineView({ entry, says, children, added, meanings }: ChronologyLine, { asOf, merged, curates }: Reading): LineView {
  const { label, facts, written, said } = entryView(entry, asOf);
  const own = curates !== undefined && children.some(({ id }) => id === curates);
  return {
    id: entry.id,
    label,
    moment: isoOfMoment(entry.occurred),
    when: entry.occurred.minute === undefined ? fullDate(entry.occurred.day) : fullMoment(entry.occurred),
    ...(says !== undefined && { says: shownName(says) }),
    facts,
    source: written,
    ...(merged && { whose: listed(children.map(({ name }) => shownName(name))) }),
    added,
    meanings: meanings.map((one) => meaningView(one, merged, asOf)),
    ...(own && { noteHref: noteHref(curates, entry.id) }),
    disputed: said.map((one) => `${one.by}: “${one.says}”${one.decided === undefined ? '' : ` ${one.decided}`}`),
  };
}

/** Where somebody says whether an entry belongs in the chronology, and what it meant. */
function noteHref(child: string, entry: string): string {
  return `/children/${encodeURIComponent(child)}/chronology/note?${new URLSearchParams({ entry }).toString()}`;
}

function meaningView({ child, impact, since, because, told }: Meaning, merged: boolean, asOf: Day): MeaningView {
  return {
    ...(merged && { whose: shownName(child.name) }),
    ...(impact !== undefined && { impact: shownName(impact) }),
    ...(since !== undefined && { since: shownName(since) }),
    ...(because !== undefined && { because: shownName(because) }),
    ...(told !== undefined && { told: toldWords(told, asOf) }),
  };
}

export function patternView({ child, from, to, pattern, meaning, follows, told }: Pattern, merged: boolean, asOf: Day): PatternView {
  return {
    days: `${fullDate(from)} to ${fullDate(to)}`,
    ...(merged && { whose: shownName(child.name) }),
    pattern: shownName(pattern),
    ...(meaning !== undefined && { meaning: shownName(meaning) }),
    ...(follows !== undefined && { follows: shownName(follows) }),
    told: toldWords(told, asOf),
  };
}
