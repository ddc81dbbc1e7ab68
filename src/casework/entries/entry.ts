import { type Expectation, judgment } from '../../engine/index.ts';
import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { compareEntries } from '../../record/order.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import type { EntryLine } from '../child/answers.ts';
import { entryLine, type Known } from '../child/entry-lines.ts';
import { expectationLine, inOrderOfNeed, namesGivenBy, type Naming } from '../expectations/expectation-lines.ts';
import { expectationsOf, hasToDoWith, rowsWhere } from '../judging/judged-rows.ts';
import { askOf } from '../judging/judging-now.ts';
import { knownFor } from '../names.ts';
import { openedOfAnyKind } from '../child/opened-record.ts';
import { agreedActionsIn } from '../plans/agreed-actions.ts';
import { outcomesOf } from '../recording/outcomes.ts';
import { asOffered } from '../recording/ties.ts';
import { withWhatIsSaid } from '../rights/corrections/beside-entries.ts';
import type { Room } from '../room.ts';
import type { EntryAnswer, EntryTie, EntryVersion } from './answers.ts';
import { filesBeside, rowsBeside, rowsOfEntry } from './beside.ts';
import { changesBetween, factGroups } from './facts.ts';
import { mayChangeIt } from './may-change.ts';
import { sameActElsewhere } from './same-act.ts';
import { type Versions, versionsOf } from './versions.ts';

/** One entry of a record, whole. Undefined where to whoever asks there is no such record, or it holds no such entry. */
export async function entry(room: Room, subject: string, id: string): Promise<EntryAnswer | undefined> {
  const opened = await openedOfAnyKind(room, subject);
  const found = opened && entryIn(opened.record, id);
  if (opened === undefined || found === undefined) return undefined;
  const { judging, record, head } = opened;
  const versions = versionsOf(found, record.entries);
  const { all, struckOut } = versions;
  const judgedAll = judgment(record, judging.loaded.judged, askOf(judging));
  const judged = expectationsOf(
    judgedAll,
    rowsWhere(judgedAll.answers, (row) => hasToDoWith(judgedAll.answers, row, found)),
  );
  const rows = rowsOfEntry(versions, record);
  const files = filesBeside(versions, record);
  const spokenOf = [...all, ...rows, ...(struckOut === undefined ? [] : [struckOut])];
  const known = await knownFor(room, judging, spokenOf, peopleIn(judged), record.entries);
  const naming: Naming = { ...namesGivenBy(judging), workerName: known.workerName };
  const { met, notMet, told } = outcomesOf({ record, entry: found, judged }, judging, naming);
  const lines = await withWhatIsSaid(
    room,
    subject,
    all.map((one) => entryLine(one, known)),
  );
  const said = lines.flatMap((one) => one.said ?? []);
  return {
    head,
    kind: record.subject.kind,
    asOf: judging.asOf,
    entry: { ...entryLine(found, known), ...withdrawnIn(versions, found), ...(said.length > 0 && { said }) },
    groups: factGroups(found, known),
    versions: versionLines(versions, lines, known),
    ...(struckOut !== undefined && { struckOut: entryLine(struckOut, known) }),
    ties: tiesOf(versions, found, record, new Set([...rows, ...files].map((one) => one.id))),
    rows: rowsBeside(rows, versions, known, rows.length === 0 ? [] : agreedActionsIn(opened.asStood)),
    files,
    started: inOrderOfNeed(
      judged.filter((one) => isStartedBy(one, found) && !told.has(one.key)).map((one) => expectationLine(one, naming)),
    ),
    met,
    notMet,
    alsoOf: await sameActElsewhere(room, 'read-record', subject, versions),
    may: { amend: await mayChangeIt(room, 'amend', found, versions), strikeOut: await mayChangeIt(room, 'strike-out', found, versions) },
    hasForm: ENTRY_FORMS.has(found.type),
  };
}

/** A clock that it started, besides what its own record was asked to show. */
function isStartedBy({ openedBy, metBy }: Expectation, { id }: Entry): boolean {
  return openedBy === id && metBy !== id;
}

/** What a record says under this id; what strikes out another says nothing of its own. */
export function entryIn({ entries }: SubjectRecord, id: string): Entry | undefined {
  return entries.find((one) => one.id === id && one.strikesOut === undefined);
}

/** Those to whom these expectations fall, by their ids. */
export function peopleIn(expectations: readonly { readonly person?: string }[]): readonly string[] {
  return [...new Set(expectations.flatMap(({ person }) => person ?? []))];
}

function withdrawnIn({ all, struckOut }: Versions, { id }: Entry): Pick<EntryLine, 'withdrawn'> {
  const by = struckOut ?? all[all.findIndex((one) => one.id === id) + 1];
  if (by === undefined) return {};
  return { withdrawn: { how: struckOut === undefined ? 'replaced' : 'removed', ...(by.reason !== undefined && { reason: by.reason }) } };
}

function versionLines({ all, last, struckOut }: Versions, lines: readonly EntryLine[], known: Known): readonly EntryVersion[] {
  return all.flatMap((one, place) => {
    const line = lines[place];
    const before = all[place - 1];
    if (line === undefined) return [];
    return [
      {
        entry: line,
        changes: before === undefined ? [] : changesBetween(before, one, known),
        stands: struckOut === undefined && one.id === last.id,
      },
    ];
  });
}

/** What it speaks of, as that stands now; then what speaks of it and is not shown with it, the newest first. */
function tiesOf({ all }: Versions, { links = [] }: Entry, { entries }: SubjectRecord, shown: ReadonlySet<string>): readonly EntryTie[] {
  const forwards = links.flatMap(({ rel, to }) => {
    const target = entries.find(({ id }) => id === to);
    return target === undefined ? [] : [tie(rel, false, versionsOf(target, entries).last)];
  });
  const ids = new Set(all.map(({ id }) => id));
  const removed = new Set(entries.flatMap(({ supersedes, strikesOut }) => [supersedes ?? [], strikesOut ?? []].flat()));
  const backwards = entries
    .filter((one) => one.strikesOut === undefined && !removed.has(one.id) && !shown.has(one.id))
    .toSorted((one, other) => compareEntries(other, one))
    .flatMap((one) => (one.links ?? []).filter(({ to }) => ids.has(to)).map(({ rel }) => tie(rel, true, one)));
  return [...forwards, ...backwards];
}

function tie(rel: EntryTie['rel'], back: boolean, other: Entry): EntryTie {
  return { rel, back, ...asOffered(other) };
}
