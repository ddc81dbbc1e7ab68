/** What a pack expects for one record: every expectation that has arisen by the as-of day, and how each stands. */
import { compareMoments } from '../record/order.ts';
import type { SubjectRecord } from '../record/types.ts';
import { answer, keyOf } from './answer.ts';
import { type Draft, end, type Judging, note } from './draft.ts';
import type { Expectation } from './expectation.ts';
import { judgeApproved } from './shapes/approved.ts';
import { judgeBefore } from './shapes/before.ts';
import { judgeBounded } from './shapes/bounded.ts';
import { judgeCurrent } from './shapes/current.ts';
import { judgeEvery } from './shapes/every.ts';
import { judgeRecorded } from './shapes/recorded.ts';
import { judgeShows } from './shapes/shows.ts';
import { judgeWithin } from './shapes/within.ts';
import type { Current, Every, Pack, Standard, Version, Within } from './standard.ts';
import { applyExceptions, applyVariations } from './variations.ts';
import { viewOf, type Ask, type View } from './view.ts';
import { endOfWork } from './work-ended.ts';
import type { Working } from './working.ts';

/**
 * Judges a record by a pack. Pure: the same record, pack and question give the same answer for ever.
 * Throws `BeyondCalendarError` where a working-day count would run past the calendar's end.
 */
export function judge(record: SubjectRecord, pack: Pack, ask: Ask): Expectation[] {
  const view = viewOf(record, ask);
  const found: Expectation[] = [];
  for (const standard of pack.standards) {
    if (standard.about !== record.subject.kind) continue;
    for (const { expectation } of judgeStandard(view, standard)) found.push(expectation);
  }
  return found;
}

/** An expectation with the standard that asks it and each step of its working. */
export interface Explained {
  readonly expectation: Expectation;
  readonly standard: Standard;
  readonly working: Working;
}

/** The working of one expectation, by the same code path that judged it; undefined where no such expectation has arisen. */
export function explain(record: SubjectRecord, pack: Pack, ask: Ask, key: string): Explained | undefined {
  const standard = pack.standards.find((one) => key.startsWith(`${one.id}:`));
  if (standard === undefined || standard.about !== record.subject.kind) return undefined;
  return explainStandard(viewOf(record, ask, true), standard).find((one) => one.expectation.key === key);
}

/** Every expectation of a record with its working; slower than `judge`, for a record at a time. */
export function explainAll(record: SubjectRecord, pack: Pack, ask: Ask): Explained[] {
  const view = viewOf(record, ask, true);
  return pack.standards.filter((standard) => standard.about === record.subject.kind).flatMap((standard) => explainStandard(view, standard));
}

function explainStandard(view: View, standard: Standard): Explained[] {
  return judgeStandard(view, standard).map(({ draft, expectation }) => ({
    expectation,
    standard,
    working: { key: expectation.key, steps: draft.steps },
  }));
}

function judgeStandard(view: View, standard: Standard): { draft: Draft; expectation: Expectation }[] {
  const judging: Judging = { view, standard };
  const drafts = draftsOf(judging).sort((a, b) => compareMoments(a.opened, b.opened));
  if (!recurs(standard)) {
    endWithTheWork(judging, drafts);
    applyExceptions(judging, drafts);
  }
  applyVariations(judging, drafts);
  const taken = new Set<string>();
  return drafts.map((draft) => {
    noteVersion(judging, draft);
    return { draft, expectation: answer(judging, draft, keyOf(judging, draft, taken)) };
  });
}

/** What was still open when the case was closed ended with it, whatever would have ended it later. */
function endWithTheWork(judging: Judging, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const ending = endOfWork(judging.view, draft);
    if (ending === undefined || draft.metOn !== undefined || ending.on >= (draft.ended ?? Infinity)) continue;
    end(judging, draft, ending.on, `entry ${ending.by.id}`);
  }
}

function recurs(standard: Standard): boolean {
  return standard.versions.some((version) => version.shape === 'every' || version.shape === 'current');
}

/** A chain runs through the versions of its standard, and a later start may take the place of one under an earlier version; any other shape is asked version by version. */
function draftsOf(judging: Judging): Draft[] {
  const { versions } = judging.standard;
  return [
    ...judgeEvery(
      judging,
      versions.filter((version): version is Every => version.shape === 'every'),
    ),
    ...judgeCurrent(
      judging,
      versions.filter((version): version is Current => version.shape === 'current'),
    ),
    ...judgeWithin(
      judging,
      versions.filter((version): version is Within => version.shape === 'within'),
    ),
    ...versions.flatMap((version) => judgeVersion(judging, version)),
  ];
}

function judgeVersion(judging: Judging, version: Version): Draft[] {
  switch (version.shape) {
    case 'approved':
      return judgeApproved(judging, version);
    case 'before':
      return judgeBefore(judging, version);
    case 'recorded':
      return judgeRecorded(judging, version);
    case 'shows':
      return judgeShows(judging, version);
    case 'at-most':
    case 'at-least':
      return judgeBounded(judging, version);
    case 'every':
    case 'current':
    case 'within':
      return [];
  }
}

function noteVersion({ view }: Judging, draft: Draft): void {
  const { from, to } = draft.version;
  note(view, draft, () => ({ step: 'version', from, ...(to !== undefined && { to }), asIf: draft.opened.day < from }));
}
