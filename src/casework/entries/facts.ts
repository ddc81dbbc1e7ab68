import { ENTRY_FORMS, MORE } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { ownWordsField } from '../../record/own-words.ts';
import type { Entry, FieldDeclaration, FieldValue } from '../../record/types.ts';
import { factOf, type Known } from '../child/entry-lines.ts';
import type { Changed, EntryFact, FactGroup } from './answers.ts';

/** Everything that was answered, in the order and under the headings of its form; by its declaration where it has none. */
export function factGroups(entry: Entry, known: Known): readonly FactGroup[] {
  const form = ENTRY_FORMS.get(entry.type);
  const parts = [...(form?.together ?? []), ...(form?.apart ?? [])].map(({ folded, heading, fields }) => ({
    title: folded === MORE ? undefined : (folded ?? heading),
    names: fields.map(({ name }) => name),
  }));
  const placed = new Set(parts.flatMap(({ names }) => names));
  const rest = Object.keys(getEntryType(entry.type).fields).filter((name) => !placed.has(name));
  const strange = Object.keys(entry.fields).filter((name) => !placed.has(name) && !rest.includes(name));
  const groups = Map.groupBy([...parts, { title: undefined, names: [...rest, ...strange] }], ({ title }) => title);
  const factsOf = (title: string | undefined) =>
    (groups.get(title) ?? []).flatMap(({ names }) => names).flatMap((name) => entryFact(entry, name, known) ?? []);
  const titled = [...groups.keys()].flatMap((title) => (title === undefined ? [] : [{ title, facts: factsOf(title) }]));
  return [{ facts: factsOf(undefined) }, ...titled].filter(({ facts }) => facts.length > 0);
}

/** One answer of an entry; undefined where it was not given. */
function entryFact(entry: Entry, name: string, known: Known): EntryFact | undefined {
  const value = entry.fields[name];
  if (value === undefined) return undefined;
  const declared = getEntryType(entry.type).fields[name];
  return { name, ...factOf(declared, name, value, known), as: shapeOf(entry, name, declared) };
}

function shapeOf(entry: Entry, name: string, declared: FieldDeclaration | undefined): EntryFact['as'] {
  if (name === ownWordsField(entry)) return 'own-words';
  return declared?.kind === 'long-text' ? 'paragraphs' : 'line';
}

/** What one version says otherwise than the one before it, in the order of what is declared. */
export function changesBetween(before: Entry, now: Entry, known: Known): readonly Changed[] {
  const declared = Object.keys(getEntryType(now.type).fields);
  const names = [...new Set([...declared, ...Object.keys(before.fields), ...Object.keys(now.fields)])];
  return names.flatMap((name): Changed[] => {
    if (isSame(before.fields[name], now.fields[name])) return [];
    const [was, is] = [entryFact(before, name, known), entryFact(now, name, known)];
    return [{ label: (is ?? was)?.label ?? name, ...(was && { before: was.value }), ...(is && { now: is.value }) }];
  });
}

/** Whether two answers are one, in whatever order several choices were ticked. */
export function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: FieldValue | undefined): FieldValue | undefined {
  return typeof value === 'object' ? value.toSorted() : value;
}
