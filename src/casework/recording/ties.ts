import { getEntryType } from '../../record/entry-types.ts';
import { ENTRY_FORMS, type EntryForm } from '../../record/entry-forms/index.ts';
import { compareEntries } from '../../record/order.ts';
import { standing } from '../../record/standing.ts';
import type { Entry, Link, SubjectRecord } from '../../record/types.ts';
import type { Recording } from '../desk.ts';
import { entryLine, type Known } from '../child/entry-lines.ts';
import type { EarlierEntry, MayBeTiedTo, RecordingFault } from './answers.ts';

/** The entries of this record that one made by the form may be tied to, the newest first. */
export function mayBeTiedTo(record: SubjectRecord, { tied }: EntryForm): readonly MayBeTiedTo[] {
  if (tied === undefined) return [];
  return standing(record.entries)
    .filter(({ type }) => tied.to.includes(type))
    .toSorted((one, other) => compareEntries(other, one))
    .map(asOffered);
}

/** An entry as something that another may be tied to, told apart from others of its day. */
export function asOffered({ id, type, occurred, fields }: Entry): MayBeTiedTo {
  const { label, toldApartBy } = getEntryType(type);
  const says = toldApartBy === undefined ? undefined : fields[toldApartBy];
  return { id, label, occurred, ...(typeof says === 'string' && { says }) };
}

/** The latest of the same type in a record, where the type is one that each entry brings up to date. */
export function earlierOf(record: SubjectRecord, type: string, known: Known): EarlierEntry | undefined {
  if (getEntryType(type).broughtUpToDate !== true) return undefined;
  const [latest] = standing(record.entries)
    .filter((entry) => entry.type === type)
    .toSorted((one, other) => compareEntries(other, one));
  if (latest === undefined) return undefined;
  const { facts } = entryLine(latest, known);
  const words = Object.fromEntries(Object.keys(latest.fields).map((name, index) => [name, facts[index]?.value ?? '']));
  return { id: latest.id, occurred: latest.occurred, fields: latest.fields, words };
}

/** The ties of one child’s entry as they are written in it: what it is of or for, and which earlier one it brings up to date. */
export function linksOf({ type, children }: Pick<Recording, 'type' | 'children'>, child: string): Pick<Entry, 'links'> {
  const { tiedTo, bringsUpToDate } = children.find(({ id }) => id === child) ?? {};
  const rel: Link['rel'] | undefined = ENTRY_FORMS.get(type)?.tied?.rel;
  const links: readonly Link[] = [
    ...(tiedTo === undefined || rel === undefined ? [] : [{ rel, to: tiedTo }]),
    ...(bringsUpToDate === undefined ? [] : [{ rel: 'follows' as const, to: bringsUpToDate }]),
  ];
  return links.length === 0 ? {} : { links };
}

/** Where an entry is tied to what is not in the record of its child, or is none of those that its form offers. */
export function faultsOfTies({ type, children }: Recording, records: readonly SubjectRecord[]): readonly RecordingFault[] {
  const form = ENTRY_FORMS.get(type);
  return children.flatMap(({ id, tiedTo, bringsUpToDate }): readonly RecordingFault[] => {
    const record = records.find(({ subject }) => subject.id === id);
    const offered = record === undefined || form === undefined ? [] : mayBeTiedTo(record, form);
    const isOfRecord = record?.entries.some((entry) => entry.id === bringsUpToDate && entry.type === type) === true;
    if (bringsUpToDate !== undefined && (!isOfRecord || getEntryType(type).broughtUpToDate !== true))
      return [{ path: 'tie', child: id, message: NOT_BEFORE }];
    return tiedTo === undefined || offered.some((one) => one.id === tiedTo) ? [] : [{ path: 'tie', child: id, message: NOT_OFFERED }];
  });
}

const NOT_BEFORE = 'The earlier one is not in this child’s record any more. Open the form again from the child’s page.';
const NOT_OFFERED = 'Choose one of the entries in this child’s record, or leave it open.';
