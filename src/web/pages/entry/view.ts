import { isoOfMoment } from '../../../calendar/index.ts';
import { ROW_TYPES } from '../../../record/entry-rows.ts';
import type { EntryAnswer, EntryFact, EntryTie, EntryVersion, MayChange, SameAct } from '../../../casework/index.ts';
import { headView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { recordHref } from '../../words/acts.ts';
import { fullDate, fullMoment, momentWords } from '../../words/dates.ts';
import { entryView, type EntryView } from '../../words/entry-view.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { entryHref, homeOf } from '../../words/home-of.ts';
import { outcomes, type OutcomesView } from '../../words/outcomes-view.ts';
import { inSentence } from '../../words/plural.ts';
import { type RowsView, rowViews } from './rows-view.ts';
import { type PassageView, passagesView } from '../../words/passages-view.ts';
import { shownName } from '../../words/shown-name.ts';

export interface EntryPageView {
  readonly head: ChildHeadView;
  readonly back: { readonly href: string; readonly text: string };
  readonly title: string;
  readonly entry: EntryView;
  readonly happened: string;
  /** The act that it is a line of. */
  readonly partOf?: TieView;
  /** Whose record it is from, for a sheet of paper that is handed round. */
  readonly whose: string;
  readonly groups: readonly { readonly title?: string; readonly facts: readonly FactView[] }[];
  /** What stands now, where this does not. */
  readonly standsHref?: string;
  readonly struckOut?: string;
  readonly ties: readonly { readonly title: string; readonly lines: readonly TieView[] }[];
  /** Who came, what was agreed: a table each. */
  readonly rows: readonly RowsView[];
  readonly files: readonly FileView[];
  /** Where a file is handed in that belongs with it. */
  readonly addFileHref?: string;
  readonly versions: readonly VersionView[];
  readonly started: readonly ExpectationView[];
  readonly met: OutcomesView;
  readonly notMet: OutcomesView;
  readonly alsoOf: readonly { readonly name: string; readonly href: string }[];
  readonly amendHref?: string;
  readonly strikeOutHref?: string;
  readonly mayNot: readonly string[];
  readonly againHref?: string;
  readonly correctionsHref?: string;
}

export interface FactView extends EntryFact {
  /** The value, a paragraph each. */
  readonly paragraphs: readonly string[];
  /** The whole of it in its marked passages, where somebody marked any. */
  readonly passages?: readonly PassageView[];
}

interface FileView {
  readonly name: string;
  readonly what: string;
  readonly href: string;
}

interface TieView {
  readonly text: string;
  readonly href: string;
}

interface VersionView {
  readonly written: string;
  readonly reason?: string;
  readonly href?: string;
  readonly stands: boolean;
  readonly changes: readonly { readonly label: string; readonly before: string; readonly now: string }[];
}

const MOST_SHOWN = 4;
const TIE_WORDS: Readonly<Record<EntryTie['rel'], readonly [forwards: string, back: string]>> = {
  of: ['What it is of', 'What was written of it'],
  for: ['What it is for', 'What was written for it'],
  follows: ['What it follows', 'What followed it'],
};

/** One entry, as somebody reads it who was not there. */
export function entryPageView(answer: EntryAnswer): EntryPageView {
  const { head, kind, asOf, entry, versions, struckOut, may } = answer;
  const subject = head.child.id;
  const here = entryHref(subject, entry.id);
  const of = new URLSearchParams({ of: entry.id }).toString();
  const standing = versions.find(({ stands }) => stands)?.entry.id;
  return {
    head: headView(head, kind, asOf),
    back: { href: homeOf(subject, kind), text: shownName(head.child.name) },
    title: entry.label,
    entry: entryView(entry, asOf),
    happened: fullMoment(entry.occurred),
    whose: whoseWords(answer),
    groups: answer.groups.map(({ facts, ...titled }) => ({ ...titled, facts: facts.map(factView) })),
    ...(standing !== undefined && standing !== entry.id && { standsHref: entryHref(subject, standing) }),
    ...(struckOut !== undefined && { struckOut: entryView(struckOut, asOf).written.replace(/^Written/, 'Struck out') }),
    ties: tieViews(answer),
    rows: rowViews(answer, answer.may.amend.may, (id) => [{ text: 'Read or put right', href: entryHref(subject, id) }]),
    ...partOf(answer),
    files: answer.files.map((file) => ({
      name: shownName(file.name),
      what: file.description === undefined ? file.kind : `${file.kind}: ${shownName(file.description)}`,
      href: `/children/${encodeURIComponent(subject)}/files/${encodeURIComponent(file.id)}`,
    })),
    ...(kind === 'child' && may.amend.may && { addFileHref: `${homeOf(subject, kind)}/files?${of}` }),
    versions: versions.length === 1 ? [] : versions.map((one, place) => versionView(one, versions[place - 1], answer)),
    started: answer.started.map((line) => expectationView(line, asOf)),
    met: outcomes(answer.met, MOST_SHOWN, asOf),
    notMet: outcomes(answer.notMet, MOST_SHOWN, asOf),
    alsoOf: answer.alsoOf.map(sameActView),
    ...(may.amend.may && { amendHref: `${here}/amend` }),
    ...(may.strikeOut.may && { strikeOutHref: `${here}/strike-out` }),
    mayNot: mayNotWords(may),
    ...(answer.hasForm && { againHref: recordHref(entry.type, subject) }),
    ...(kind === 'child' && {
      correctionsHref: `${homeOf(subject, kind)}/corrections?${new URLSearchParams({ entry: entry.id }).toString()}`,
    }),
  };
}

function partOf({ entry, ties, head, asOf }: EntryAnswer): Pick<EntryPageView, 'partOf'> {
  const act = ROW_TYPES.has(entry.type) ? ties.find(({ rel, back }) => rel === 'of' && !back) : undefined;
  if (act === undefined) return {};
  return { partOf: { text: `${inSentence(act.label)} of ${momentWords(act.occurred, asOf)}`, href: entryHref(head.child.id, act.id) } };
}

function whoseWords({ head: { child }, asOf }: EntryAnswer): string {
  const born = child.born === undefined ? '' : `, born ${fullDate(child.born)}`;
  return `From the record of ${shownName(child.name)}${born}, as it stood on ${fullDate(asOf)}.`;
}

/** One answer with its paragraphs apart. */
export function factView(fact: EntryFact): FactView {
  const value = shownName(fact.value);
  const paragraphs = value.split(/\n{2,}/).filter((one) => one.trim() !== '');
  const passages = passagesView(fact.value);
  return { ...fact, value, paragraphs, ...(passages !== undefined && { passages }) };
}

export function sameActView({ subject, entry }: SameAct): { readonly name: string; readonly href: string } {
  return { name: shownName(subject.name), href: entryHref(subject.id, entry) };
}

function tieViews({ ties, head, asOf }: EntryAnswer): EntryPageView['ties'] {
  const titled = ties.map(({ rel, back, id, label, says, occurred }) => ({
    title: TIE_WORDS[rel][back ? 1 : 0],
    line: { text: `${says === undefined ? label : shownName(says)}, ${momentWords(occurred, asOf)}`, href: entryHref(head.child.id, id) },
  }));
  return [...Map.groupBy(titled, ({ title }) => title)].map(([title, some]) => ({ title, lines: some.map(({ line }) => line) }));
}

const NOTHING_SAID = 'Not answered';

function versionView(
  { entry, changes, stands }: EntryVersion,
  before: EntryVersion | undefined,
  { head, asOf, entry: shown }: EntryAnswer,
): VersionView {
  const moved = before !== undefined && isoOfMoment(before.entry.occurred) !== isoOfMoment(entry.occurred);
  const reason = entry.replaces?.reason;
  return {
    written: entryView(entry, asOf).written,
    ...(reason !== undefined && { reason: shownName(reason) }),
    ...(entry.id !== shown.id && { href: entryHref(head.child.id, entry.id) }),
    stands,
    changes: [
      ...(moved ? [{ label: 'When it happened', before: fullMoment(before.entry.occurred), now: fullMoment(entry.occurred) }] : []),
      ...changes.map((one) => ({
        label: one.label,
        before: shownName(one.before ?? NOTHING_SAID),
        now: shownName(one.now ?? NOTHING_SAID),
      })),
    ],
  };
}

export const WHY_NOT_CHANGED: Readonly<Record<Extract<MayChange, { may: false }>['why'], string>> = {
  withdrawn: 'This version no longer stands, so there is nothing in it to change.',
  'no-form':
    'Entries of this kind are written where what they speak of stands, and are not amended by a form: a later one stands in their place. They can be struck out.',
  'not-theirs': 'Somebody else wrote this. They can put it right, or a manager of the team can.',
  'another-record': 'This entry stands in the record of somebody else too, where you may not write. Ask a manager who may write in both.',
  'no-right': 'You may read this record and not write in it.',
};

/** Why it is not for whoever reads this to change; nothing of a version that no longer stands, which says so itself. */
function mayNotWords({ amend, strikeOut }: EntryAnswer['may']): readonly string[] {
  const words = [amend, strikeOut].flatMap((one) => (one.may || one.why === 'withdrawn' ? [] : [WHY_NOT_CHANGED[one.why]]));
  return [...new Set(words)];
}

/** 'visit of Tuesday 14 April' */
export function entryNamed({ label, occurred }: EntryAnswer['entry'], asOf: EntryAnswer['asOf']): string {
  return `${inSentence(label)} of ${momentWords(occurred, asOf)}`;
}
