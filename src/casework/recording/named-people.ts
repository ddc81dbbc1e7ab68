/** People of a child's network who are named in an entry: whom a form offers, and how each child's own entry names only those of its own network. */
import type { Day } from '../../calendar/index.ts';
import { relatedAs } from '../../record/codes/related-as.ts';
import type { EntryType, Fields, FieldValue, SubjectRecord } from '../../record/types.ts';
import type { NetworkPerson } from '../people/answers.ts';
import { networkOn } from '../people/network.ts';
import { calledInNetwork } from '../people/network-names.ts';
import type { InNetwork } from './answers.ts';

/** The questions of a type that people of the network answer. */
export function networkFieldsOf({ fields }: EntryType): readonly { readonly name: string; readonly codes?: string }[] {
  return Object.entries(fields).flatMap(([name, { kind, codes }]) =>
    kind === 'network' ? [{ name, ...(codes !== undefined && { codes }) }] : [],
  );
}

/** Those of one child's network who can have been there on a day; none where the type asks nobody by name. */
export function networkToName(type: EntryType, record: SubjectRecord, on: Day): readonly InNetwork[] {
  if (record.subject.kind !== 'child' || networkFieldsOf(type).length === 0) return [];
  return peopleOf(record, on)
    .filter(({ died, until }) => !died && (until === undefined || on <= until))
    .map(inNetwork);
}

/** Those of several children's networks, each person once however many of the children know them: under the id that the first of them has. */
export function onceEach(networks: readonly (readonly InNetwork[])[]): readonly InNetwork[] {
  const found: InNetwork[] = [];
  for (const network of networks) for (const person of network) if (!found.some((one) => isSamePerson(one, person))) found.push(person);
  return found;
}

/**
 * What was answered for all, as it stands in the entry of one child: of those named, whoever is in that child's own network, by the id they have in
 * it. What follows from how they are related to the child is ticked beside whatever else is.
 */
export function withOwnPeople(fields: Fields, type: EntryType, record: SubjectRecord, records: readonly SubjectRecord[], on: Day): Fields {
  const asked = networkFieldsOf(type).filter(({ name }) => fields[name] !== undefined);
  if (asked.length === 0) return fields;
  const own = record.subject.kind === 'child' ? peopleOf(record, on) : [];
  const all = records.flatMap((one) => (one === record ? own : one.subject.kind === 'child' ? peopleOf(one, on) : []));
  const changed: Record<string, FieldValue | undefined> = {};
  for (const { name, codes } of asked) {
    const people = ownOf(listIn(fields[name]), own, all);
    changed[name] = people.length === 0 ? undefined : people.map(({ id }) => id);
    const told = codes === undefined ? [] : kindsOf(people, type.fields[codes]?.options ?? {});
    if (codes !== undefined && told.length > 0) changed[codes] = [...new Set([...listIn(fields[codes]), ...told])];
  }
  return Object.fromEntries(
    Object.entries({ ...fields, ...changed }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** Of an answer that stands in one child's record, those who are in its network, or were named in it before. */
export function knownInNetwork(fields: Fields, type: EntryType, record: SubjectRecord, on: Day, before: Fields): boolean {
  const asked = networkFieldsOf(type).filter(({ name }) => listIn(fields[name]).length > 0);
  if (asked.length === 0) return true;
  const known = new Set(peopleOf(record, on).map(({ id }) => id));
  return asked.every(({ name }) => listIn(fields[name]).every((id) => known.has(id) || listIn(before[name]).includes(id)));
}

function peopleOf(record: SubjectRecord, on: Day): readonly NetworkPerson[] {
  return networkOn(record, on, on).people;
}

function inNetwork(person: NetworkPerson): InNetwork {
  const { id, relation, born } = person;
  return { id, name: calledInNetwork(person), ...(relation !== undefined && { relation }), ...(born !== undefined && { born }) };
}

function ownOf(ids: readonly string[], own: readonly NetworkPerson[], all: readonly NetworkPerson[]): readonly NetworkPerson[] {
  const named = ids.flatMap((id) => {
    const mine = own.find((one) => one.id === id);
    if (mine !== undefined) return [mine];
    const theirs = all.find((one) => one.id === id);
    return theirs === undefined ? [] : own.filter((one) => isSamePerson(inNetwork(one), inNetwork(theirs)));
  });
  return [...new Set(named)];
}

/** By the same name to the letter, and no other birthday; nobody is the same as somebody not yet named. */
function isSamePerson(one: InNetwork, other: InNetwork): boolean {
  const sameDay = one.born === undefined || other.born === undefined || one.born === other.born;
  return one.id === other.id || (sameDay && one.name.trim().toLowerCase() === other.name.trim().toLowerCase());
}

function kindsOf(people: readonly NetworkPerson[], options: Readonly<Record<string, string>>): readonly string[] {
  const told = people.flatMap(({ relation }) => relatedAs(relation, options) ?? []);
  return [...new Set(told)];
}

function listIn(value: FieldValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}
