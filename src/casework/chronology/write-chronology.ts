/** What people say of a chronology: what belongs in it, what it comes to, and that it is up to date. */
import { isAllowed } from '../access/allow.ts';
import type { Fault } from '../../record/fault.ts';
import type { Fields } from '../../record/types.ts';
import { asAt } from '../child/child-facts.ts';
import { entryLine } from '../child/entry-lines.ts';
import { knownFor } from '../names.ts';
import { openedRecord, type OpenedRecord } from '../child/opened-record.ts';
import { type EntryAsked, writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { NoteForm, NoteSent, PatternForm, PatternSent, Written } from './answers.ts';
import { curatedIn, isSignificant, mayBeIn } from './curated.ts';
import { setsOutBy } from './sets-out.ts';

/** One entry of the record with what was said of it; undefined where it does not stand there, or is of the chronology itself. */
export async function noteForm(room: Room, child: string, id: string): Promise<NoteForm | undefined> {
  const opened = await openedToWrite(room, child);
  const entry = opened?.asStood.entries.find((one) => one.id === id);
  if (opened === undefined || entry === undefined || !mayBeIn(entry)) return undefined;
  const said = curatedIn(opened.asStood).find((one) => one.entry.id === id)?.note?.fields;
  const significant = isSignificant(entry);
  return {
    head: opened.head,
    asOf: opened.judging.asOf,
    entry: entryLine(entry, await knownFor(room, opened.judging, [entry], [], opened.record.entries)),
    significant,
    said: said ?? { place: 'in' },
  };
}

export async function patternForm(room: Room, child: string): Promise<PatternForm | undefined> {
  const opened = await openedToWrite(room, child);
  return opened && { head: opened.head, asOf: opened.judging.asOf };
}

/** Says whether an entry belongs in the chronology, and what it meant. What goes against its kind needs a reason. */
export async function note(room: Room, child: string, { key, entry: id, fields }: NoteSent): Promise<Written | undefined> {
  const opened = await openedToWrite(room, child);
  const entry = opened?.asStood.entries.find((one) => one.id === id);
  if (entry === undefined || !mayBeIn(entry)) return undefined;
  const usual = isSignificant(entry) ? 'in' : 'out';
  if (fields['place'] !== usual && fields['because'] === undefined) return wrong('because', reasonWanted(usual));
  return written(room, key, { type: 'chronology-note', subject: child, fields, links: [{ rel: 'of', to: id }] });
}

/** Says what several events come to. */
export async function pattern(room: Room, child: string, { key, fields }: PatternSent): Promise<Written | undefined> {
  const [from, to] = [fields['from'], fields['to']];
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    return wrong('to', 'The last day comes before the first. Give a later one.');
  return written(room, key, { type: 'chronology-analysis', subject: child, fields });
}

/** Says that the chronology is up to date today. What it sets out is read off it, not ticked. */
export async function bringUpToDate(room: Room, child: string, key: string): Promise<Written | undefined> {
  const opened = await openedToWrite(room, child);
  if (opened === undefined) return undefined;
  const today = asAt(opened.record, room.today());
  const setsOut = setsOutBy(today);
  const fields: Fields = {
    started: !today.entries.some(({ type }) => type === 'chronology-updated'),
    ...(setsOut.length > 0 && { 'sets-out': setsOut }),
  };
  return written(room, key, { type: 'chronology-updated', subject: child, fields });
}

function reasonWanted(usual: 'in' | 'out'): string {
  return usual === 'in'
    ? 'Say why it is left out: its kind would put it in'
    : 'Say why it belongs there: its kind alone does not put it in';
}

function wrong(field: string, message: string): Written {
  return { saved: false, faults: [{ path: `fields.${field}`, message }] };
}

async function openedToWrite(room: Room, child: string): Promise<OpenedRecord | undefined> {
  return (await isAllowed(room, 'write-record', child)) ? openedRecord(room, child) : undefined;
}

async function written(room: Room, key: string, entry: EntryAsked): Promise<Written | undefined> {
  const answer = await writeEntries(room, { key, entries: [entry] });
  if (answer === undefined || answer.saved) return answer && { saved: true };
  const faults: readonly Fault[] = 'faults' in answer ? answer.faults : [{ path: 'key', message: SAVED_OTHERWISE }];
  return { saved: false, faults };
}

const SAVED_OTHERWISE =
  'This form was saved before with other answers, and those are in the record. If this is another one, save it again.';
