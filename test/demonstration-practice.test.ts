/** The demonstration council, judged by each council's own standards: mostly in time, sometimes late, seldom left undone. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import { type Expectation, judge } from '../src/engine/index.ts';
import { loadPack, type LoadedPack, councilFolders, standardsFolder } from '../src/packs/index.ts';
import type { Entry, Subject, SubjectRecord } from '../src/record/types.ts';

const AS_OF = dayOf('2026-11-20');
const CHILDREN = 400;

describe('400 invented children, judged by each council’s standards', () => {
  for (const folder of councilFolders(standardsFolder())) {
    const loaded = loadPack(folder);
    test(basename(folder), () => {
      const found = expectationsOf(loaded);
      const live = found.filter(isLive);
      const ofState = (state: Expectation['state']) => live.filter((one) => one.state === state).length;
      const fellDue = live.filter(({ due }) => due !== undefined && due.day <= AS_OF && due.day > AS_OF - 365);
      const inTime = fellDue.filter(({ state }) => state === 'met' || state === 'varied').length / fellDue.length;
      const said = `${(100 * inTime).toFixed(1)}% in time, ${ofState('overdue')} overdue of ${live.length}. Never met: ${neverMet(loaded, found).join(', ') || 'none'}.`;
      assert.ok(ofState('overdue') > 0 && ofState('due-soon') > 0 && ofState('met-late') > 0, said);
      assert.ok(ofState('overdue') / live.length <= 0.1, said);
      assert.ok(inTime > 0.8 && inTime < 0.97, said);
      const old = live.filter(({ state, due }) => state === 'overdue' && due !== undefined && due.day < AS_OF - 183).length;
      assert.ok(old <= 0.3 * ofState('overdue'), `${old} have been overdue for more than half a year. ${said}`);
      assert.ok(neverMet(loaded, found).length <= 0.06 * loaded.pack.standards.length, said);
    });
  }
});

/** What is asked today, or was asked within the year: all that has not lapsed or been excused. */
function isLive({ state, due }: Expectation): boolean {
  return (
    state !== 'lapsed' && state !== 'excused' && state !== 'not-held' && (due === undefined || due.day > AS_OF - 365 || state === 'overdue')
  );
}

/** Standards that were asked of somebody and that nobody ever met. */
function neverMet({ pack }: LoadedPack, found: readonly Expectation[]): string[] {
  const asked = Map.groupBy(found, ({ standard }) => standard);
  return pack.standards
    .map(({ id }) => id)
    .filter((id) => asked.get(id)?.every(({ state }) => ['overdue', 'lapsed'].includes(state)) === true);
}

function expectationsOf(loaded: LoadedPack): readonly Expectation[] {
  const { judged, calendar } = loaded;
  return recordsOf(loaded).flatMap((record) => judge(record, judged, { asOf: AS_OF, calendar }));
}

function recordsOf({ judged, calendar }: LoadedPack): readonly SubjectRecord[] {
  const subjects: Subject[] = [];
  const entries = new Map<string, Entry[]>();
  for (const household of demonstrate({
    children: CHILDREN,
    seed: 'practice',
    asOf: AS_OF,
    calendar,
    pack: judged,
  })) {
    for (const subject of household.subjects) {
      subjects.push(subject);
      entries.set(subject.id, []);
    }
    for (const entry of household.entries) for (const id of entry.subjects) entries.get(id)?.push(entry);
  }
  return subjects.map((subject) => ({ subject, entries: entries.get(subject.id) ?? [], sources: [] }));
}
