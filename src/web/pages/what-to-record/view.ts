import type { WhatToRecord } from '../../../casework/index.ts';
import { AREA_LABELS } from '../../../record/areas.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import type { EntryType } from '../../../record/types.ts';
import { recordHref, typeSettling } from '../../words/acts.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { homeOf } from '../../words/home-of.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface WhatToRecordView {
  readonly title: string;
  readonly child: { readonly id: string; readonly name: string; readonly href: string };
  readonly word: string;
  /** How much was found, where something was looked for. */
  readonly found?: string;
  readonly expected: readonly ExpectedView[];
  readonly areas: readonly { readonly title: string; readonly types: readonly TypeView[] }[];
}

interface TypeView {
  readonly text: string;
  readonly help: string;
  readonly href: string;
}

/** One type of entry with everything open that it could settle. */
interface ExpectedView extends TypeView {
  readonly lines: readonly ExpectationView[];
}

/** So many of each are named. */
const MOST_LINES = 3;

/** What is expected now first, the soonest due first; then every type of entry, by area. Only what answers to `word`, where it says anything. */
export function whatToRecordView(answer: WhatToRecord, word: string): WhatToRecordView {
  const { child, kind } = answer;
  const words = wordsIn(word);
  const answers = ({ label, help, name }: EntryType, more = ''): boolean => {
    const text = `${label} ${help} ${name} ${more}`.toLowerCase();
    return words.every((each) => text.includes(each));
  };
  const expected = expectedViews(answer).filter(({ type, lines }) => answers(type, lines.map(({ title }) => title).join(' ')));
  const areas = answer.areas
    .map(({ area, types }) => ({
      title: AREA_LABELS[area],
      types: types.filter((type) => answers(type, AREA_LABELS[area])).map((type) => typeView(type, child.id)),
    }))
    .filter(({ types }) => types.length > 0);
  const found = areas.reduce((n, { types }) => n + types.length, 0);
  return {
    title: 'What do you want to record?',
    child: { id: child.id, name: shownName(child.name), href: homeOf(child.id, kind) },
    word,
    ...(words.length > 0 && { found: found === 0 ? 'Nothing is called that. Try another word' : `${plural(found, 'kind')} of entry` }),
    expected: expected.map(({ type, lines }) => ({ ...typeView(type, child.id), lines: lines.slice(0, MOST_LINES) })),
    areas,
  };
}

function wordsIn(word: string): readonly string[] {
  return word
    .toLowerCase()
    .split(/\s+/)
    .filter((each) => each !== '');
}

function expectedViews({ expected, kind, asOf }: WhatToRecord): readonly { type: EntryType; lines: readonly ExpectationView[] }[] {
  const byType = new Map<EntryType, ExpectationView[]>();
  for (const line of expected) {
    const name = typeSettling(line.settledBy, kind);
    if (name === undefined) continue;
    const type = getEntryType(name);
    byType.set(type, [...(byType.get(type) ?? []), expectationView(line, asOf)]);
  }
  return [...byType].map(([type, lines]) => ({ type, lines }));
}

function typeView({ name, label, help }: EntryType, subject: string): TypeView {
  return { text: label, help, href: recordHref(name, subject) };
}
