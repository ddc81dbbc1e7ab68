import { isoOfMoment } from '../../calendar/index.ts';
import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, Fields, FieldValue, Link, SubjectRecord } from '../../record/types.ts';
import { CaseworkError } from '../desk.ts';
import { openedToWrite } from '../child/opened-record.ts';
import { knownInNetwork, networkFieldsOf } from '../recording/named-people.ts';
import { mayBeTiedTo } from '../recording/ties.ts';
import type { EntryAsked } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { AmendmentSent, ChangeSaved } from './answers.ts';
import { entryIn } from './entry.ts';
import { isSame } from './facts.ts';
import { mayChangeIt } from './may-change.ts';
import { sameActElsewhere, standingElsewhere } from './same-act.ts';
import { isTooShort, writeUnlessChanged } from './unless-changed.ts';
import { standsIn, type Versions, versionsOf } from './versions.ts';

const NO_REASON = { path: 'reason', message: 'Say why it is changed. The reason stands beside both versions' };
const NOTHING_CHANGED = { path: 'fields', message: 'Nothing is changed yet. Change what is wrong, or leave it as it stands' };

/**
 * Writes an entry that stands in place of another, in the same act of those others that were asked for too, and judges their records anew. What
 * stood stays in the record. Undefined where to whoever asks there is no such entry; throws CaseworkError for what no page of ours sends.
 */
export async function amend(room: Room, sent: AmendmentSent): Promise<ChangeSaved | undefined> {
  const opened = await openedToWrite(room, sent.subject);
  const before = opened && entryIn(opened.record, sent.entry);
  if (opened === undefined || before === undefined) return undefined;
  const { record } = opened;
  const versions = versionsOf(before, record.entries);
  const asBefore = entryIn(record, `${sent.key}.1`);
  // Sent twice, it is one; what stands in the way of a first sending is its own doing.
  if (asBefore === undefined) {
    const may = await mayChangeIt(room, 'amend', before, versions);
    if (!may.may && may.why !== 'withdrawn') return { saved: false, why: 'not-allowed' };
    if (!standsIn(versions, before)) return { saved: false, why: 'conflict' };
  }
  const amended = amendmentOf(sent, before, record);
  if (!knownInNetwork(amended.fields, getEntryType(before.type), record, opened.judging.asOf, before.fields))
    throw new CaseworkError('Somebody named in it is not in this child’s network. Open the form again from the entry’s page.');
  const faults = [...(isTooShort(sent.reason) ? [NO_REASON] : []), ...(saysTheSame(before, amended) ? [NOTHING_CHANGED] : [])];
  if (faults.length > 0) return { saved: false, faults };
  const others = await othersAsked(room, sent, { before, versions, amended });
  return writeUnlessChanged(room, { key: sent.key, role: sent.role, entries: [amended, ...others] }, [
    before.id,
    ...others.map(({ supersedes }) => supersedes),
  ]);
}

type Amending = EntryAsked & { readonly supersedes: string };

function amendmentOf(sent: AmendmentSent, { id, type, subjects, links = [] }: Entry, record: SubjectRecord): Amending {
  const form = ENTRY_FORMS.get(type);
  if (form === undefined) throw new CaseworkError('Entries of this kind are not amended by a form. Go to where what it speaks of stands.');
  const offered = new Set(mayBeTiedTo(record, form).map((one) => one.id));
  if (sent.tiedTo !== undefined && !offered.has(sent.tiedTo))
    throw new CaseworkError('What it was tied to is not in this record. Open the form again from the entry’s page.');
  const isOffered = ({ rel, to }: Link): boolean => {
    const target = record.entries.find((one) => one.id === to);
    return rel === form.tied?.rel && target !== undefined && offered.has(versionsOf(target, record.entries).last.id);
  };
  const kept = links.filter((link) => !isOffered(link));
  const tied: readonly Link[] = sent.tiedTo === undefined || form.tied === undefined ? [] : [{ rel: form.tied.rel, to: sent.tiedTo }];
  return {
    type,
    subject: subjects[0] ?? sent.subject,
    alsoAbout: subjects.slice(1),
    occurred: sent.occurred,
    fields: sent.fields,
    links: [...kept, ...tied],
    supersedes: id,
    reason: sent.reason.trim(),
  };
}

function saysTheSame(before: Entry, { occurred, fields, links }: Amending): boolean {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(fields)]);
  return (
    occurred !== undefined &&
    isoOfMoment(before.occurred) === isoOfMoment(occurred) &&
    [...names].every((name) => isSame(before.fields[name], fields[name])) &&
    JSON.stringify(before.links ?? []) === JSON.stringify(links ?? [])
  );
}

/** The same change of what is shared, in the same act as it stands in other records. Throws CaseworkError where one may not be changed. */
async function othersAsked(
  room: Room,
  sent: AmendmentSent,
  { before, versions, amended }: { readonly before: Entry; readonly versions: Versions; readonly amended: Amending },
): Promise<readonly Amending[]> {
  if (sent.alsoOf.length === 0) return [];
  const acts = await sameActElsewhere(room, 'write-record', sent.subject, versions);
  const asked = acts.filter(({ subject }) => sent.alsoOf.includes(subject.id));
  const standing = await standingElsewhere(room, asked);
  const may = await Promise.all(standing.map((one) => mayChangeIt(room, 'amend', one.entry, one.versions)));
  if (standing.length < new Set(sent.alsoOf).size || may.some((one) => !one.may))
    throw new CaseworkError('One of the others cannot be amended with this one. Open the form again, and amend it from its own record.');
  return standing.map(({ act, entry }) => ({
    type: entry.type,
    subject: act.subject.id,
    occurred: isoOfMoment(amended.occurred ?? before.occurred) === isoOfMoment(before.occurred) ? entry.occurred : sent.occurred,
    fields: withSharedChanges(entry, before.fields, amended.fields),
    ...(entry.links !== undefined && { links: entry.links }),
    supersedes: entry.id,
    reason: sent.reason.trim(),
  }));
}

/**
 * What is each child’s own stays as it is, and so do those named of its own network: only what the form asks of all together is taken over, and only
 * where it was changed.
 */
function withSharedChanges({ type, fields }: Entry, before: Fields, now: Fields): Fields {
  const own = new Set(networkFieldsOf(getEntryType(type)).map(({ name }) => name));
  const shared = (ENTRY_FORMS.get(type)?.together ?? [])
    .flatMap((part) => part.fields.map(({ name }) => name))
    .filter((name) => !own.has(name));
  const changed = new Map<string, FieldValue | undefined>(
    shared.filter((name) => !isSame(before[name], now[name])).map((name) => [name, now[name]]),
  );
  const kept = Object.entries(fields).filter(([name]) => !changed.has(name));
  return Object.fromEntries([...kept, ...[...changed].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))]);
}
