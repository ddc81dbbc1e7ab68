/** Every date can be redone by hand: the working of each expectation says how its due date came to be, and why what was done did not count. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import { type Explained, explainAll } from '../src/engine/index.ts';
import { loadSoundPacks, type LoadedPack } from '../src/packs/index.ts';

const ON = dayOf('2026-04-14');
/** The steps that give a due date. */
const GIVES_A_DATE: ReadonlySet<string> = new Set(['counted', 'window', 'due-with', 'open-now']);

function explained({ judged, calendar }: LoadedPack): Explained[] {
  return [...demonstrate({ children: 60, seed: 'working', asOf: ON, calendar, pack: judged })].flatMap(({ subjects, entries }) =>
    subjects.flatMap((subject) =>
      explainAll({ subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] }, judged, {
        asOf: ON,
        calendar,
      }),
    ),
  );
}

for (const loaded of loadSoundPacks().packs) {
  test(`the working of each date can be redone by hand, ${loaded.pack.name}`, () => {
    const all = explained(loaded);
    assert.ok(all.length > 500);
    const unexplained = all.filter(
      ({ expectation, working }) => expectation.due !== undefined && !working.steps.some(({ step }) => GIVES_A_DATE.has(step)),
    );
    assert.deepEqual(unexplained.map(({ expectation }) => expectation.key).slice(0, 5), []);
    const silent = all.filter(
      ({ expectation, working }) => expectation.rejected.length !== working.steps.filter(({ step }) => step === 'rejected').length,
    );
    assert.deepEqual(silent.map(({ expectation }) => expectation.key).slice(0, 5), []);
  });
}
