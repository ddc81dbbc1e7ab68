import { explain, type Explained, stepsInWords, type Version, type Words } from '../../engine/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { getEpisodeKind } from '../../record/episode-kinds.ts';
import { readRecord, type StoredRecord } from '../../store/index.ts';
import { isAllowed, mayAsWell } from '../access/allow.ts';
import type { Started, WhyAnswer } from './answers.ts';
import { personOf } from '../person-of.ts';
import { councilOf } from '../standards/councils.ts';
import { entryLine } from '../child/entry-lines.ts';
import { expectationLine, namesGivenBy } from './expectation-lines.ts';
import { askOf, judgingOf } from '../judging/judging-now.ts';
import { knownFor } from '../names.ts';
import { rejectionWithoutDate } from './rejections.ts';
import { withWhatIsSaid } from '../rights/corrections/beside-entries.ts';
import { findStandard, isJudgedBy, type Room } from '../room.ts';
import { standardLine, versionLine } from '../standards/standard-lines.ts';

const KEY = /^(?<standard>[^:]+):(?<subject>.+):\d{4}-\d{2}-\d{2}(?::\d+)?$/;

/** Why one expectation is as it is, by the same code that judged it; by another council's standards too, if the key is one of theirs. */
export async function why(room: Room, key: string): Promise<WhyAnswer | undefined> {
  const read = KEY.exec(key)?.groups;
  const found = read?.['standard'] === undefined ? undefined : findStandard(room, read['standard']);
  if (found === undefined || read?.['subject'] === undefined) return undefined;
  if (!(await isAllowed(room, 'read-record', read['subject']))) return undefined;
  const record = await readRecord(room.store.read, room.authority, read['subject']);
  if (record === undefined) return undefined;
  const now = await judgingOf(room);
  const judging = { ...now, loaded: isJudgedBy(now, found.loaded) ? now.loaded : found.loaded };
  const { calendar } = judging.loaded;
  const explained = explain(record, judging.loaded.judged, askOf(judging), key);
  if (explained === undefined) return undefined;
  const { expectation, standard, working } = explained;
  const named = entriesNamed(explained, record);
  const known = await knownFor(room, judging, named, [expectation.person ?? []].flat(), record.entries);
  const words: Words = { entry: (id) => record.entries.find((entry) => entry.id === id), calendar };
  const version = standard.versions.find((one) => one.from === expectation.version) ?? standard.versions[0];
  if (version === undefined) return undefined;
  return {
    child: personOf(record.subject),
    kind: record.subject.kind,
    mayWrite: await mayAsWell(room, 'write-record', record.subject.id),
    line: expectationLine(expectation, { ...namesGivenBy(judging), workerName: known.workerName }),
    council: councilOf(found.loaded),
    standard: standardLine(standard, found.loaded),
    version: versionLine(version),
    asOf: judging.asOf,
    working,
    calendar,
    entries: await withWhatIsSaid(
      room,
      record.subject.id,
      named.map((entry) => entryLine(entry, known)),
    ),
    started: startedBy(explained, version, words),
    didNotCount: expectation.rejected.map((rejection) => ({
      entry: rejection.entry,
      words: rejectionWithoutDate(rejection, words),
    })),
    steps: stepsInWords(explained, words),
  };
}

function entriesNamed({ expectation, working }: Explained, record: StoredRecord): StoredRecord['entries'] {
  const fromSteps = working.steps.flatMap((step) => ('by' in step && step.by !== undefined ? [step.by] : []));
  const ids = new Set([expectation.openedBy, expectation.metBy, ...expectation.rejected.map((one) => one.entry), ...fromSteps]);
  return record.entries.filter((entry) => ids.has(entry.id));
}

/** What the engine calls the start of the clock, as a kind of start with its label. */
function startedBy({ expectation, working }: Explained, version: Version, words: Words): Started {
  const counted = working.steps.findLast((step) => step.step === 'counted');
  const [before] = version.shape === 'before' ? version.before : [];
  if (before !== undefined && counted !== undefined) return { by: 'entry', label: getEntryType(before.entry).label, on: counted.from };
  const opened = working.steps.find((step) => step.step === 'opened');
  const on = expectation.opened;
  const entry = expectation.openedBy === undefined ? undefined : words.entry(expectation.openedBy);
  const [what = '', ...rest] = (opened?.because ?? '').split(' ');
  const named = rest.join(' ');
  if (what === 'start-of') return { by: 'episode-start', label: getEpisodeKind(named).label, on };
  if (what === 'end-of') return { by: 'episode-end', label: getEpisodeKind(named).label, on };
  if (entry !== undefined) return { by: opened?.because === 'last met' ? 'last-met' : 'entry', label: getEntryType(entry.type).label, on };
  return { by: 'other', words: OTHER_STARTS[what] ?? `${what} ${named}`.trim(), on };
}

const OTHER_STARTS: Readonly<Record<string, string>> = {
  life: 'the child was born',
  birthday: 'the child’s birthday was',
  version: 'the standard came into force',
  began: 'it began to apply',
  next: 'a new period began',
};
