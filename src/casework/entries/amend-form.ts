import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, EntryType, SubjectRecord } from '../../record/types.ts';
import { entryLine, type Known } from '../child/entry-lines.ts';
import { knownFor } from '../names.ts';
import { type OpenedRecord, openedToWrite } from '../child/opened-record.ts';
import { agreedActionsIn } from '../plans/agreed-actions.ts';
import { namesGivenBy } from '../expectations/expectation-lines.ts';
import type { FormChild, InNetwork, RecordingForm } from '../recording/answers.ts';
import { networkFieldsOf, networkToName } from '../recording/named-people.ts';
import { peopleKnown, signersAmong } from '../recording/people.ts';
import { mayBeTiedTo } from '../recording/ties.ts';
import type { Room } from '../room.ts';
import type { AmendForm, Meanwhile, SameAct } from './answers.ts';
import { rowsBeside, rowsOfEntry } from './beside.ts';
import { entryIn } from './entry.ts';
import { factGroups } from './facts.ts';
import { mayChangeIt } from './may-change.ts';
import { notShownBy } from './not-shown.ts';
import { sameActElsewhere, standingElsewhere } from './same-act.ts';
import { standsIn, type Versions, versionsOf } from './versions.ts';

/** The form of an entry's type filled with what it says. Undefined where to whoever asks there is no such record, or it holds no such entry. */
export async function amendForm(room: Room, subject: string, id: string): Promise<AmendForm | undefined> {
  const opened = await openedToWrite(room, subject);
  const found = opened && entryIn(opened.record, id);
  if (opened === undefined || found === undefined) return undefined;
  const { judging, record, head } = opened;
  const versions = versionsOf(found, record.entries);
  const later = standsIn(versions, found) ? undefined : (versions.struckOut ?? versions.last);
  const rows = rowsOfEntry(versions, record);
  const known = await knownFor(room, judging, [found, ...rows, ...(later === undefined ? [] : [later])], [], record.entries);
  const { notShown, lookedFor } = notShownBy(versions, record, judging, { ...namesGivenBy(judging), workerName: known.workerName });
  const form = await formOf(room, opened, found, versions, known, lookedFor);
  const tiedTo = tieIn(found, versions, record, form);
  return {
    head,
    kind: record.subject.kind,
    entry: entryLine(found, known),
    occurred: found.occurred,
    fields: found.fields,
    facts: factGroups(found, known).flatMap(({ facts }) => facts),
    rows: rowsBeside(rows, versions, known, rows.length === 0 ? [] : agreedActionsIn(opened.asStood)),
    ...(tiedTo !== undefined && { tiedTo }),
    ...(form !== undefined && { form }),
    notShown,
    may: await mayChangeIt(room, 'amend', found, versions),
    ...(later !== undefined && { meanwhile: meanwhileOf(later, versions, record, form, known) }),
    others: form === undefined ? [] : await amendableElsewhere(room, subject, versions),
  };
}

async function formOf(
  room: Room,
  { judging, record, head }: OpenedRecord,
  entry: Entry,
  { all }: Versions,
  known: Known,
  lookedFor: FormChild['lookedFor'],
): Promise<RecordingForm | undefined> {
  const form = ENTRY_FORMS.get(entry.type);
  if (form === undefined) return undefined;
  const type = getEntryType(entry.type);
  const people = await peopleKnown(room, judging);
  // Whoever is named in it may have left since, or have come with a file: they stay who is named.
  const named = Object.entries(type.fields).flatMap(([name, { kind }]) => {
    const value = entry.fields[name];
    return kind === 'worker' && typeof value === 'string' && !people.some(({ id }) => id === value) ? [value] : [];
  });
  const network = withThoseNamed(networkToName(type, record, judging.asOf), entry, type, known);
  const versions = new Set(all.map(({ id }) => id));
  return {
    type,
    form,
    children: [
      {
        child: head.child,
        kind: record.subject.kind,
        askedFor: true,
        network,
        mayBeTiedTo: mayBeTiedTo(record, form).filter(({ id }) => !versions.has(id)),
        prompts: [],
        lookedFor,
      },
    ],
    network,
    people: [...people, ...named.map((id) => ({ id, name: known.workerName(id), role: 'social-worker' as const, roleName: '' }))],
    signers: signersAmong(room, judging, people),
    asOf: judging.asOf,
    today: room.today(),
  };
}

/** Whoever is named in it stays who is named, though they have left the child's life. */
function withThoseNamed(network: readonly InNetwork[], { fields }: Entry, type: EntryType, known: Known): readonly InNetwork[] {
  const named = networkFieldsOf(type).flatMap(({ name }) => [fields[name] ?? []].flat().map(String));
  const gone = [...new Set(named)].filter((id) => !network.some((one) => one.id === id));
  return [...network, ...gone.map((id) => ({ id, name: known.networkName(id) }))];
}

/** What it is tied to, as that stands now, where its form would offer it. */
function tieIn({ links = [] }: Entry, { all }: Versions, { entries }: SubjectRecord, form: RecordingForm | undefined): string | undefined {
  const rel = form?.form.tied?.rel;
  const offered = new Set((form?.children ?? []).flatMap((child) => child.mayBeTiedTo.map(({ id }) => id)));
  const own = new Set(all.map(({ id }) => id));
  for (const link of links) {
    const target = link.rel === rel ? entries.find(({ id }) => id === link.to) : undefined;
    const now = target === undefined ? undefined : versionsOf(target, entries).last.id;
    if (now !== undefined && offered.has(now) && !own.has(now)) return now;
  }
  return undefined;
}

function meanwhileOf(later: Entry, versions: Versions, record: SubjectRecord, form: RecordingForm | undefined, known: Known): Meanwhile {
  const tiedTo = tieIn(later, versions, record, form);
  return {
    entry: entryLine(later, known),
    struckOut: versions.struckOut !== undefined,
    occurred: later.occurred,
    fields: later.fields,
    ...(tiedTo !== undefined && { tiedTo }),
  };
}

async function amendableElsewhere(room: Room, subject: string, versions: Versions): Promise<readonly SameAct[]> {
  const others = await standingElsewhere(room, await sameActElsewhere(room, 'write-record', subject, versions));
  const may = await Promise.all(others.map((one) => mayChangeIt(room, 'amend', one.entry, one.versions)));
  return others.filter((_one, place) => may[place]?.may === true).map(({ act }) => act);
}
