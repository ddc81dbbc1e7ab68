import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from './coverage.ts';
import { checkChapter, SOUND } from './test-support.ts';

test('every clause is judged, measured, asked, out of scope with a reason, or missing', (t) => {
  const scope = `- { clause: ["1.2", "1.1"], asked: Was the conference held when the family could come? }
- { clause: "1.3", out-of-scope: "A value, shown by nothing that can be dated." }
`;
  const { loaded, faults } = checkChapter(t, SOUND, { 'scope.yaml': scope });
  assert.deepEqual(faults, []);
  assert.ok(loaded);
  assert.deepEqual(coverageOf(loaded), {
    authority: 'testshire',
    name: 'Testshire',
    total: 4,
    judged: 1,
    judgedInPart: 1,
    asked: 1,
    measured: 0,
    outOfScope: [{ clause: '1.3', reason: 'A value, shown by nothing that can be dated.' }],
    missing: [{ id: '1.10', chapter: 'Visits', topic: 'visits after the first month' }],
  });
});

test('a clause that only a row of a table names is judged too', (t) => {
  const { loaded } = checkChapter(t, SOUND.replace('interval: 10 working days', 'intervals: [{ limit: 10 working days, clause: "1.10" }]'));
  assert.ok(loaded);
  assert.equal(coverageOf(loaded).judged, 2);
});

test('a line that says two things of one clause, or nothing, is refused', (t) => {
  const { faults } = checkChapter(t, SOUND, {
    'scope.yaml': '- { clause: "1.2", asked: Was it kind?, out-of-scope: Nobody can say. }\n- { clause: "1.3" }\n',
  });
  assert.deepEqual(
    faults.map(({ line, message }) => [line, message]),
    [
      [1, 'The line does not say one thing of its clauses.'],
      [2, 'The line does not say one thing of its clauses.'],
    ],
  );
});

test('a reason with a comma between braces is refused with the way to mend it', (t) => {
  const { faults } = checkChapter(t, SOUND, { 'scope.yaml': '- { clause: "1.3", out-of-scope: A value, shown by nothing. }\n' });
  assert.deepEqual(
    faults.map(({ line, column, mend }) => [line, column, mend]),
    [[1, 43, 'Between braces, put text that holds a comma in double quotes.']],
  );
});
