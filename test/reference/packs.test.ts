/** The councils' own packs, judged twice over: on every example they give, and on an invented child. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../src/calendar/index.ts';
import { demonstrate } from '../../src/demonstration/demonstrate.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Pack } from '../../src/engine/standard.ts';
import { packFolders, standardsFolder } from '../../src/packs/folder.ts';
import { checkPack } from '../../src/packs/pack.ts';
import type { SubjectRecord } from '../../src/record/types.ts';
import { compared } from '../support/judged.ts';
import { referenceJudge } from './reference-judge.ts';
import type { Question } from './seen.ts';

const AS_OF = dayOf('2026-09-30');

for (const { loaded } of packFolders(standardsFolder()).map(checkPack)) {
  if (loaded === undefined) continue;
  const { pack, judged, calendar } = loaded;

  test(`${pack.name}: the reference judge answers every example as the engine does`, () => {
    for (const standard of pack.standards) {
      for (const { record, on, known } of loaded.examples.get(standard.id) ?? []) {
        agree(record, { ...pack, standards: [standard] }, { asOf: on, calendar, ...(known !== undefined && { knownAt: known }) });
      }
    }
  });

  test(`${pack.name}: the two agree on a whole childhood`, () => {
    const record = recordOfAChild(demonstrate({ children: 1, seed: pack.authority, asOf: AS_OF, calendar, pack: judged }));
    assert.ok(record !== undefined);
    agree(record, judged, { asOf: AS_OF, calendar });
  });
}

function recordOfAChild(households: ReturnType<typeof demonstrate>): SubjectRecord | undefined {
  for (const { subjects, entries } of households) {
    const subject = subjects.find(({ kind }) => kind === 'child');
    if (subject !== undefined) return { subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] };
  }
  return undefined;
}

function agree(record: SubjectRecord, pack: Pack, question: Question): void {
  assert.deepEqual(judge(record, pack, question).map(compared), referenceJudge(record, pack, question).map(compared));
}
