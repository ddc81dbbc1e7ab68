import { type Day, isoOfMoment, type Moment } from '../../calendar/index.ts';
import type { EntryLine } from '../../casework/index.ts';
import { dateWords, momentWords } from './dates.ts';
import { type PassageView, passagesView } from './passages-view.ts';
import { entryHref } from './home-of.ts';
import { toldBy } from './pieces.ts';
import { shownName } from './shown-name.ts';

/** One entry as a timeline shows it. */
export interface EntryView {
  readonly id: string;
  /** Its own page, where whose record it is in was said. */
  readonly href?: string;
  readonly label: string;
  /** For machines to read. */
  readonly moment: string;
  readonly when: string;
  readonly by?: string;
  readonly significant: boolean;
  readonly facts: readonly FactView[];
  /** Of a piece of a plan or a meeting, the one answer that tells it; the rest stands with the whole. */
  readonly gist?: FactView;
  /** That it brings an earlier one up to date. */
  readonly brought?: string;
  /** Who wrote it and when, as a sentence. */
  readonly written: string;
  readonly withdrawn?: string;
  readonly replaces?: string;
  /** What somebody says is wrong in it: their words, who and when, and what was decided. */
  readonly said: readonly { readonly says: string; readonly by: string; readonly decided?: string }[];
}

/** One answer, and its marked passages where somebody marked any. */
export interface FactView {
  readonly label: string;
  readonly value: string;
  readonly passages?: readonly PassageView[];
  /** When all or some of it was new. */
  readonly isNew?: string;
}

/** The words of one entry, for someone reading on the as-of day; in the record of this subject, where one is named. */
export function entryView(entry: EntryLine, asOf: Day, subject?: string): EntryView {
  const who = authorWords(entry);
  const facts = entry.facts.map((fact) => factView(fact, entry.occurred, asOf));
  const told = toldBy(entry.type);
  const gist = facts.find(({ label }) => label === told);
  return {
    id: entry.id,
    ...(subject !== undefined && { href: entryHref(subject, entry.id) }),
    label: entry.label,
    moment: isoOfMoment(entry.occurred),
    when: momentWords(entry.occurred, asOf),
    ...(who === undefined ? {} : { by: who }),
    significant: entry.significant,
    facts: facts.filter((fact) => fact !== gist),
    ...(gist !== undefined && { gist }),
    ...(entry.bringsUpToDate !== undefined && { brought: broughtWords(entry.bringsUpToDate.occurred, asOf) }),
    written: writtenWords(entry, who, asOf),
    ...(entry.withdrawn === undefined ? {} : { withdrawn: withdrawnWords(entry.withdrawn) }),
    said: (entry.said ?? []).map(({ says, by, on, decided }) => ({
      says: shownName(says),
      by: `${shownName(by)}, ${dateWords(on, asOf)}`,
      ...(decided !== undefined && { decided: shownName(decided) }),
    })),
    ...(entry.replaces === undefined ? {} : { replaces: reasoned('It stands in place of an earlier entry', entry.replaces.reason) }),
  };
}

function factView({ label, value, isNew }: EntryLine['facts'][number], occurred: Moment, asOf: Day): FactView {
  const passages = passagesView(value, isNew === 'all' ? [{ from: 0, to: value.length }] : isNew);
  return {
    label,
    value: shownName(value),
    ...(passages !== undefined && { passages }),
    ...(isNew !== undefined && { isNew: `${isNew === 'all' ? 'New' : 'Partly new'} ${dateWords(occurred.day, asOf)}` }),
  };
}

function broughtWords(earlier: Moment, asOf: Day): string {
  return `It brings the one of ${dateWords(earlier.day, asOf)} up to date; what is new since is marked.`;
}

function authorWords(entry: EntryLine): string | undefined {
  if (entry.by === undefined) return entry.role?.toLowerCase();
  const by = shownName(entry.by);
  return entry.role === undefined ? by : `${by}, ${entry.role.toLowerCase()}`;
}

function writtenWords(entry: EntryLine, who: string | undefined, asOf: Day): string {
  const by = who === undefined ? 'The source does not say who wrote it' : `Written by ${who}`;
  if (entry.recorded === undefined) return `${by}; the source does not say when it was written down.`;
  return `${by}${who === undefined ? '; written down' : ','} ${momentWords(entry.recorded, asOf)}.`;
}

function withdrawnWords(withdrawn: NonNullable<EntryLine['withdrawn']>): string {
  return reasoned(
    withdrawn.how === 'replaced' ? 'A later entry stands in its place' : 'It was removed from the record later',
    withdrawn.reason,
  );
}

function reasoned(words: string, reason: string | undefined): string {
  return reason === undefined ? `${words}.` : `${words}: ${shownName(reason)}`;
}
