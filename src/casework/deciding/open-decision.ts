import type { Approved, Expectation, Standard } from '../../engine/index.ts';
import { judge } from '../../engine/index.ts';
import { DECISION_FORMS, type DecisionForm } from '../../record/decision-forms/index.ts';
import { inOrder } from '../../record/order.ts';
import { standing } from '../../record/standing.ts';
import type { Entry } from '../../record/types.ts';
import type { StoredRecord } from '../../store/index.ts';
import { askOf } from '../judging/judging-now.ts';
import type { Judging } from '../room.ts';
import { type Asked, askedBy } from './scheme.ts';

/** Something a standard wants decided about a child, as it stands today. */
export interface DecisionToday {
  readonly record: StoredRecord;
  readonly expectation: Expectation;
  readonly standard: Standard;
  readonly version: Approved;
  /** Nobody has decided it yet. */
  readonly open: boolean;
  /** What is decided on: what started the clock, and what was written of it since; the latest last. */
  readonly work: readonly Entry[];
  /** What somebody said to it who did not agree. */
  readonly withheld: readonly Entry[];
  /** Each way of deciding it. */
  readonly ways: readonly { readonly asked: Asked; readonly form: DecisionForm }[];
}

const KEY = /^(?<standard>[^:]+):(?<subject>.+):\d{4}-\d{2}-\d{2}(?::\d+)?$/;

/** Whose record an expectation is about, as its key says. */
export function subjectIn(key: string): string | undefined {
  return KEY.exec(key)?.groups?.['subject'];
}

/** Undefined where the record gives rise to no such expectation, or it is not a decision that it asks for. */
export function decisionIn(record: StoredRecord, judging: Judging, key: string): DecisionToday | undefined {
  const expectation = judge(record, judging.loaded.judged, askOf(judging)).find((one) => one.key === key);
  const standard = judging.loaded.judged.standards.find(({ id }) => id === expectation?.standard);
  const version = standard?.versions.find(({ from }) => from === expectation?.version);
  if (expectation === undefined || standard === undefined || version?.shape !== 'approved') return undefined;
  const ways = askedBy(standard, version).flatMap((asked) => {
    const form = DECISION_FORMS.get(asked.entry);
    return form === undefined ? [] : [{ asked, form }];
  });
  const work = workIn(
    record,
    expectation,
    ways.flatMap(({ form }) => form.work),
  );
  const answers = new Set(ways.flatMap(({ form }) => form.answers.filter(({ type }) => type !== form.type).map(({ type }) => type)));
  const { state } = expectation;
  return {
    record,
    expectation,
    standard,
    version,
    open: state === 'upcoming' || state === 'due-soon' || state === 'overdue',
    work,
    withheld: inOrder(standing(record.entries)).filter(
      ({ type, links = [] }) => answers.has(type) && links.some(({ to }) => work.some(({ id }) => id === to)),
    ),
    ways,
  };
}

/**
 * Whose work is decided on, by the ids it is signed with: everyone who wrote any version of it. Where something was written since the clock
 * started, that is the work: a manager who had an assessment begun did not write it. What names nobody is nobody's, so that what comes from a
 * file can be decided on.
 */
export function authorsOf({ record, work }: Pick<DecisionToday, 'record' | 'work'>): readonly string[] {
  const written = work.slice(1);
  const versions = versionsOf(record, written.length > 0 ? written : work);
  return [...new Set(record.entries.filter(({ id }) => versions.has(id)).flatMap(({ by }) => by ?? []))];
}

/** These entries, and all that they stand in place of or that stands in place of them. */
function versionsOf({ entries }: StoredRecord, of: readonly Entry[]): ReadonlySet<string> {
  const versions = new Set(of.map(({ id }) => id));
  // An entry may stand in place of one that itself stands in place of another.
  for (let size = 0; size !== versions.size;) {
    size = versions.size;
    for (const { id, supersedes } of entries) {
      if (supersedes === undefined) continue;
      if (versions.has(id)) versions.add(supersedes);
      else if (versions.has(supersedes)) versions.add(id);
    }
  }
  return versions;
}

/** What started the clock, then what was written of it: what names it, and what names nothing of its kind before the clock starts again. */
function workIn(record: StoredRecord, { openedBy }: Expectation, types: readonly string[]): readonly Entry[] {
  const entries = inOrder(standing(record.entries));
  const opened = entries.find(({ id }) => id === openedBy);
  if (opened === undefined) return [];
  const itself = versionsOf(record, [opened]);
  const starts = new Set(record.entries.filter(({ type }) => type === opened.type).map(({ id }) => id));
  // By days: what was started and written on one day may have no times to order it by.
  const day = opened.occurred.day;
  const again = entries.find((entry) => entry.type === opened.type && entry.occurred.day > day)?.occurred.day ?? Infinity;
  const isWrittenOfIt = (entry: Entry): boolean => {
    const named = (entry.links ?? []).filter(({ to }) => starts.has(to));
    if (named.length > 0) return named.some(({ to }) => itself.has(to));
    return entry.occurred.day >= day && entry.occurred.day < again;
  };
  return [opened, ...entries.filter((entry) => types.includes(entry.type) && isWrittenOfIt(entry))];
}
