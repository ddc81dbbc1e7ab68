/** The record as tables: whom it is about, what was written, and what each source could hold. */
import type { Entry, Source, Subject } from '../record/types.ts';
import type { Column } from './column.ts';

export const SUBJECTS: readonly Column<Subject>[] = [
  { name: 'subject', kind: 'text', must: true, of: ({ id }) => id },
  { name: 'kind', kind: 'text', must: true, of: ({ kind }) => kind },
  { name: 'name', kind: 'text', of: ({ name }) => name },
  { name: 'born', kind: 'date', of: ({ born }) => born },
  { name: 'expected', kind: 'date', of: ({ expected }) => expected },
];

/** An entry in the record of one of its subjects, at its place there. */
export interface EntryOf {
  readonly subject: string;
  readonly place: number;
  readonly entry: Entry;
}

function yesNo(name: string): (row: EntryOf) => boolean | undefined {
  return ({ entry }) => {
    const value = entry.fields[name];
    return typeof value === 'boolean' ? value : undefined;
  };
}

function words(name: string): (row: EntryOf) => string | undefined {
  return ({ entry }) => {
    const value = entry.fields[name];
    return typeof value === 'string' ? value : undefined;
  };
}

/** Fields that many ask about, in columns of their own; `fields` holds them all. */
const COMMON: readonly Column<EntryOf>[] = [
  { name: 'child_seen', kind: 'yes-no', of: yesNo('child-seen') },
  { name: 'child_seen_alone', kind: 'yes-no', of: yesNo('child-seen-alone') },
  { name: 'entry_kind', kind: 'text', of: words('kind') },
  { name: 'category', kind: 'text', of: words('category') },
  { name: 'outcome', kind: 'text', of: words('outcome') },
  { name: 'decision', kind: 'text', of: words('decision') },
  { name: 'worker', kind: 'text', of: words('worker') },
  { name: 'team', kind: 'text', of: words('team') },
];

export const ENTRIES: readonly Column<EntryOf>[] = [
  { name: 'subject', kind: 'text', must: true, of: ({ subject }) => subject },
  { name: 'place', kind: 'whole', must: true, of: ({ place }) => place },
  { name: 'entry', kind: 'text', must: true, of: ({ entry }) => entry.id },
  { name: 'type', kind: 'text', must: true, of: ({ entry }) => entry.type },
  { name: 'occurred', kind: 'date', must: true, of: ({ entry }) => entry.occurred.day },
  { name: 'occurred_minute', kind: 'whole', of: ({ entry }) => entry.occurred.minute },
  { name: 'recorded', kind: 'date', of: ({ entry }) => entry.recorded?.day },
  { name: 'recorded_minute', kind: 'whole', of: ({ entry }) => entry.recorded?.minute },
  { name: 'author', kind: 'text', of: ({ entry }) => entry.by },
  { name: 'role', kind: 'text', of: ({ entry }) => entry.role },
  { name: 'subjects', kind: 'text', must: true, of: ({ entry }) => JSON.stringify(entry.subjects) },
  { name: 'fields', kind: 'text', must: true, of: ({ entry }) => JSON.stringify(entry.fields) },
  { name: 'links', kind: 'text', of: ({ entry }) => (entry.links === undefined ? undefined : JSON.stringify(entry.links)) },
  { name: 'supersedes', kind: 'text', of: ({ entry }) => entry.supersedes },
  { name: 'strikes_out', kind: 'text', of: ({ entry }) => entry.strikesOut },
  { name: 'reason', kind: 'text', of: ({ entry }) => entry.reason },
  ...COMMON,
];

export interface SourceOf {
  readonly subject: string;
  readonly source: Source;
}

export const SOURCES: readonly Column<SourceOf>[] = [
  { name: 'subject', kind: 'text', must: true, of: ({ subject }) => subject },
  { name: 'name', kind: 'text', must: true, of: ({ source }) => source.name },
  { name: 'holds', kind: 'text', must: true, of: ({ source }) => JSON.stringify(source.holds) },
  { name: 'from', kind: 'date', of: ({ source }) => source.from },
  { name: 'to', kind: 'date', of: ({ source }) => source.to },
];
