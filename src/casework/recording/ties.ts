import { getEntryType } from '../../record/entry-types.ts';
import { ENTRY_FORMS, type EntryForm } from '../../record/entry-forms/index.ts';
import { compareEntries } from '../../record/order.ts';
import { standing } from '../../record/standing.ts';
import type { Entry, Link, SubjectRecord } from '../../record/types.ts';
import type { Recording } from '../desk.ts';
import type { MayBeTiedTo, RecordingFault } from './answers.ts';

/** The entries of this record that one made by the form may be tied to, the newest first. */
export function mayBeTiedTo(record: SubjectRecord, { tied }: EntryForm): readonly MayBeTiedTo[] {
  if (tied === undefined) return [];
  return standing(record.entries)
    .filter(({ type }) => tied.to.includes(type))
    .toSorted((one, other) => compareEntries(other, one))
    .map(({ id, type, occurred }) => ({ id, label: getEntryType(type).label, occurred }));
}

/** The tie of one child's entry as it is written in it. */
export function linksOf({ type, children }: Pick<Recording, 'type' | 'children'>, child: string): Pick<Entry, 'links'> {
  const to = children.find(({ id }) => id === child)?.tiedTo;
  const rel: Link['rel'] | undefined = ENTRY_FORMS.get(type)?.tied?.rel;
  return to === undefined || rel === undefined ? {} : { links: [{ rel, to }] };
}

/** Where an entry is tied to what is not in the record of its child, or is none of those that its form offers. */
export function faultsOfTies({ type, children }: Recording, records: readonly SubjectRecord[]): readonly RecordingFault[] {
  const form = ENTRY_FORMS.get(type);
  return children.flatMap(({ id, tiedTo }) => {
    const record = records.find(({ subject }) => subject.id === id);
    const offered = record === undefined || form === undefined ? [] : mayBeTiedTo(record, form);
    return tiedTo === undefined || offered.some((one) => one.id === tiedTo) ? [] : [{ path: 'tie', child: id, message: NOT_OFFERED }];
  });
}

const NOT_OFFERED = 'Choose one of the entries in this child’s record, or leave it open.';
