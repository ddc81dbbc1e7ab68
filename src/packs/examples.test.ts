/** The lines of an example are read into a record, and what it expects is held against what the engine says. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { checkPackAlone } from './pack.ts';
import { changed, checkChapter, packFolder } from './test-support.ts';

const GIVEN = `          - 2025-06-02 child-protection-plan-started
          - 2025-06-03 visit child-seen=no
`;

function exampleOf(t: TestContext, given: string, rest = '') {
  const text = changed(GIVEN, given).replace('        on: 2025-06-10\n', `        on: 2025-06-10\n${rest}`);
  const { loaded, faults } = checkPackAlone(packFolder(t, { 'visits.yaml': text }));
  assert.deepEqual(
    faults.map(({ message }) => message),
    [],
  );
  return loaded?.examples.get('testshire.visits.plan')?.[0];
}

test('a visit with its time, who made it, when it was written up, and what was seen', (t) => {
  const example = exampleOf(
    t,
    '          - 2025-06-03 14:30 visit child-seen child-seen-alone=no place=home by social-worker recorded 2025-06-04 09:15\n',
  );
  assert.deepEqual(example?.record.entries, [
    {
      id: 'line-1',
      type: 'visit',
      subjects: ['example'],
      occurred: { day: dayOf('2025-06-03'), minute: 870 },
      recorded: { day: dayOf('2025-06-04'), minute: 555 },
      role: 'social-worker',
      fields: { 'child-seen': true, 'child-seen-alone': false, place: 'home' },
    },
  ]);
});

test('several choices, numbers and words with spaces', (t) => {
  const example = exampleOf(
    t,
    `          - 2025-06-03 core-group attended=social-worker+health
          - 2025-06-04 assessment-completed tools-used=2
          - 2025-06-05 visit purpose="to meet the new baby"
          - 2025-06-06 variation-agreed standard=testshire.visits.plan interval="4 weeks" until=2025-09-01
`,
  );
  assert.deepEqual(
    example?.record.entries.map((entry) => entry.fields),
    [
      { attended: ['social-worker', 'health'] },
      { 'tools-used': 2 },
      { purpose: 'to meet the new baby' },
      { standard: 'testshire.visits.plan', interval: '4 weeks', until: '2025-09-01' },
    ],
  );
});

test('lines that belong to others, replace them or remove them', (t) => {
  const example = exampleOf(
    t,
    `          - 2025-06-02 initial-conference as first
          - 2025-06-03 conference-report-shared for first
          - 2025-06-03 visit child-seen=no as wrong
          - 2025-06-03 visit child-seen supersedes wrong recorded 2025-06-05
          - 2025-06-04 visit strikes-out wrong of first
`,
  );
  assert.deepEqual(
    example?.record.entries.map(({ links, supersedes, strikesOut }) => ({ links, supersedes, strikesOut })),
    [
      { links: undefined, supersedes: undefined, strikesOut: undefined },
      { links: [{ rel: 'for', to: 'line-1' }], supersedes: undefined, strikesOut: undefined },
      { links: undefined, supersedes: undefined, strikesOut: undefined },
      { links: undefined, supersedes: 'line-3', strikesOut: undefined },
      { links: [{ rel: 'of', to: 'line-1' }], supersedes: undefined, strikesOut: 'line-3' },
    ],
  );
});

test('a child of an example is ten, unless a date of birth is given', (t) => {
  assert.deepEqual(exampleOf(t, GIVEN)?.record.subject, { id: 'example', kind: 'child', born: dayOf('2015-06-02') });
  assert.equal(exampleOf(t, GIVEN, '        born: 2024-12-31\n')?.record.subject.born, dayOf('2024-12-31'));
});

test('an example asked by what was known then', (t) => {
  const late = changed(
    GIVEN,
    `          - 2025-06-02 child-protection-plan-started
          - 2025-06-03 visit child-seen recorded 2025-06-20
`,
  ).replace(
    'expect: { state: due-soon, due: 2025-06-16, rejected: 1 }',
    'known: 2025-06-10\n        expect: { state: due-soon, opened: 2025-06-02, rejected: 0 }',
  );
  assert.deepEqual(checkChapter(t, late).faults, []);
  const now = late.replace('known: 2025-06-10', 'known: 2025-06-20');
  assert.match(checkChapter(t, now).faults[0]?.message ?? '', /expects opened 2025-06-02, and the engine says 2025-06-03/);
});

const WITH_TWO = changed(
  GIVEN,
  `          - 2025-06-02 child-protection-plan-started
          - 2025-06-03 visit child-seen
`,
);
const EXPECT = '{ state: due-soon, due: 2025-06-16, rejected: 1 }';

function messages(t: TestContext, expect: string): string[] {
  return checkChapter(t, WITH_TWO.replace(EXPECT, expect)).faults.map(({ line, message }) => `${line}: ${message.slice(0, 130)}`);
}

test('one expectation given means the last one opened; a list means all of them in order', (t) => {
  assert.deepEqual(messages(t, '{ state: due-soon, opened: 2025-06-03, count: 2 }'), []);
  assert.deepEqual(messages(t, '[{ state: met, met: 2025-06-03, late: -9 }, { opened: 2025-06-03, due: 2025-06-17, late: none }]'), []);
  assert.match(messages(t, '[{ state: met }]')[0] ?? '', /^14: .* expects 1 in all/);
  assert.match(messages(t, '{ count: 3 }')[0] ?? '', /^19: .* expects 3 in all/);
  assert.match(messages(t, 'none')[0] ?? '', /^14: .* expects nothing, and the engine says met/);
});

test('each thing that differs is a fault of its own, with the working', (t) => {
  const { faults } = checkChapter(t, WITH_TWO.replace(EXPECT, '{ opened: 2025-06-02, owner: team-manager }'));
  assert.deepEqual(
    faults.map(({ line, column }) => `${line}:${column}`),
    ['19:27', '19:46'],
  );
  assert.match(faults[0]?.message ?? '', /expects opened 2025-06-02, and the engine says 2025-06-03 \(due-soon, .*\)\. .*10 working days/);
  assert.match(faults[1]?.message ?? '', /expects owner team-manager, and the engine says social-worker/);
});

test('an example whose days run past the calendar is refused, not guessed', (t) => {
  const { faults } = checkChapter(
    t,
    changed(GIVEN, '          - 2035-12-28 child-protection-plan-started\n').replace('on: 2025-06-10', 'on: 2035-12-29'),
  );
  assert.match(faults[0]?.message ?? '', /cannot be judged: .*calendar/);
});

test('a second placement keeps the interval that the review of this period of care gave', (t) => {
  const chapter = `chapter: Visits
standards:
  - id: testshire.visits.care
    clause: "1.1"
    owner: social-worker
    says: A child in care is seen weekly until the first review, then six-weekly.
    versions:
      - from: 2025-01-01
        shape: every
        while: placement
        intervals:
          - { when: { not-had-in: { looked-after: care-review } }, limit: 1 week, clause: "1.1" }
          - { limit: 6 weeks, clause: "1.10" }
        met-by: visit
    examples:
      - name: moved after the review
        given:
          - 2025-06-02 period-of-care-started
          - 2025-06-02 placement-started kind=foster
          - 2025-06-09 visit
          - 2025-06-16 care-review
          - 2025-07-01 placement-started kind=foster
        on: 2025-07-02
        expect: [{ due: 2025-06-09, state: met, row: "1.1" }, { state: lapsed, row: "1.10" }, { due: 2025-08-12, row: "1.10" }]
      - name: back in care after going home, so weekly again
        given:
          - 2025-06-02 period-of-care-started
          - 2025-06-02 placement-started kind=foster
          - 2025-06-05 care-review
          - 2025-06-20 period-of-care-ended
          - 2025-07-01 period-of-care-started
          - 2025-07-01 placement-started kind=foster
        on: 2025-07-02
        expect: { due: 2025-07-08, row: "1.1" }
`;
  assert.deepEqual(
    checkChapter(t, chapter).faults.map(({ message }) => message),
    [],
  );
});
