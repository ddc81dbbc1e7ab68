/** Standards in plain sentences, and their limits as numbers and units. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { limitsOf } from './limits-of.ts';
import { versionInWords } from './sentence.ts';
import { readVersionOf } from './test-support.ts';

const TERMS = {
  calendar: 'council: Testshire\nstatus: published\nclosures: []\nterms: [{ name: Summer term 2025, from: 2025-04-28, to: 2025-07-23 }]\n',
};

function read(t: TestContext, yaml: string) {
  const { standard, version, faults } = readVersionOf(t, yaml, TERMS);
  assert.deepEqual(faults, []);
  if (standard === undefined || version === undefined) throw new Error('The standard was not read.');
  return { words: versionInWords(version), limits: limitsOf(standard) };
}

const SENTENCES: readonly (readonly [yaml: string, sentence: string, limits: readonly object[]])[] = [
  [
    'shape: within\nafter: initial-conference\nlimit: 10 working days\nmet-by: core-group',
    'Due within 10 working days of initial child protection conference.',
    [{ n: 10, unit: 'working-days' }],
  ],
  [
    'shape: within\nafter: { start-of: placement }\nlimit: same day\nmet-by: visit',
    'Due on the same day as the start of placement.',
    [{ n: 0, unit: 'days' }],
  ],
  [
    'shape: within\nafter: { birthday: 16 }\nlimit: 3 months\nmet-by: pathway-plan',
    'Due within 3 months of the child’s birthday at 16.',
    [{ n: 3, unit: 'months' }],
  ],
  [
    'shape: within\nafter: referral\nlimit: age 16 years 3 months\nmet-by: pathway-plan',
    'Due by age 16 years 3 months after referral.',
    [{ n: 16.25, unit: 'age' }],
  ],
  ['shape: within\nafter: visit\nlimit: next visit\nmet-by: visit', 'Due at the next visit after visit.', [{ n: 1, unit: 'count' }]],
  [
    'shape: every\nwhile: placement\ninterval: each calendar month\nmet-by: visit',
    'Due each calendar month during placement.',
    [{ n: 1, unit: 'calendar-months' }],
  ],
  [
    'shape: every\nwhile: looked-after\ninterval: each term\nmet-by: personal-education-plan',
    'Due each term during period of care.',
    [{ n: 1, unit: 'terms' }],
  ],
  ['shape: every\nwhile: life\ninterval: 6 months\nmet-by: dental-check', 'Due every 6 months throughout.', [{ n: 6, unit: 'months' }]],
  [
    'shape: before\nbefore: review-conference\nlimit: 09:00, 2 full days\nmet-by: conference-report-shared',
    'Due by 09:00, 2 full days before review child protection conference.',
    [{ n: 2, unit: 'clock' }],
  ],
  [
    'shape: before\nbefore: review-conference\nlimit: 3 working days\nmet-by: conference-report-shared',
    'Due at least 3 working days before review child protection conference.',
    [{ n: 3, unit: 'working-days' }],
  ],
  ['shape: recorded\nof: visit\nlimit: 72 hours', 'Written up within 72 hours of visit.', [{ n: 72, unit: 'hours' }]],
  [
    'shape: current\nwhile: looked-after\nmet-by: genogram\nfirst: 10 working days\nlimit: 3 months',
    'There is a genogram within 10 working days of its start during period of care, never older than 3 months.',
    [
      { n: 10, unit: 'working-days', phase: 'first' },
      { n: 3, unit: 'months', phase: 'then' },
    ],
  ],
  ['shape: current\nwhile: looked-after\nmet-by: genogram', 'There is a genogram during period of care.', [{ n: 0, unit: 'days' }]],
  [
    'shape: shows\nof: visit\nmust: { child-seen-alone: true, by: [social-worker, team-manager] }',
    'Each visit shows: child seen alone; by social worker or team manager.',
    [{ n: 0, unit: 'days' }],
  ],
  [
    'shape: approved\nof: child-in-need-meeting\nmet-by: management-decision\nlimit: 5 working days',
    'Decided within 5 working days of child in need meeting.',
    [{ n: 5, unit: 'working-days' }],
  ],
  [
    'shape: at-least\ncount: visit\nn: 2\nper: 1 year\nwhile: placement',
    'At least 2 of visit in each year during placement.',
    [
      { n: 2, unit: 'count' },
      { n: 1, unit: 'years' },
    ],
  ],
  ['shape: at-most\nlength-of: pre-proceedings\nlimit: 16 weeks', 'At most 16 weeks of pre-proceedings.', [{ n: 16, unit: 'weeks' }]],
  ['shape: at-most\ncount-open: allocation\nn: 18', 'At most 18 of allocation open at once.', [{ n: 18, unit: 'count' }]],
];

for (const [yaml, sentence, limits] of SENTENCES) {
  test(sentence, (t) => {
    const { words, limits: found } = read(t, yaml);
    assert.equal(words.sentence, sentence);
    assert.deepEqual(found, limits);
  });
}

test('a table says when each row speaks: the first time, by age, by the placement, and otherwise', (t) => {
  const { words, limits } = read(
    t,
    `
shape: every
while: placement
intervals:
  - { when: { met: never }, limit: 1 week, clause: "1.10" }
  - { when: { age: { under: 5 } }, limit: 2 weeks }
  - { when: { attribute: { kind: [residential, secure-welfare] }, lasted: { from: 12 months } }, limit: 6 weeks }
  - { limit: 4 weeks }
met-by: visit
`,
  );
  assert.deepEqual(words.limits, [
    { when: 'first', limit: '1 week', clause: '1.10' },
    { when: 'under 5', limit: 'every 2 weeks' },
    { when: limits[2]?.phase ?? '', limit: 'every 6 weeks' },
    { when: 'then', limit: 'every 4 weeks' },
  ]);
  assert.match(limits[2]?.phase ?? '', /^kind: .* or .* and after 12 months$/);
  assert.deepEqual(
    limits.map(({ n, unit, phase }) => [n, unit, phase]),
    [
      [1, 'weeks', 'first'],
      [2, 'weeks', 'under 5'],
      [6, 'weeks', limits[2]?.phase],
      [4, 'weeks', 'then'],
    ],
  );
});

test('what counts, whom it applies to, what ends it and who may vary it are said one by one', (t) => {
  const { words } = read(
    t,
    `
shape: within
after: referral
limit: 45 working days
met-by: { entry: assessment-completed, where: { child-seen: true } }
applies: { in: child-in-need-plan, not: { age: { from: 18 } } }
take: last
ends-when: [case-closed, { end-of: referral }]
unless: strategy-discussion
varied-by: { entry: extension-agreed, by: team-manager, not-longer-than: 6 weeks }
`,
  );
  assert.equal(words.metBy, 'assessment (child seen)');
  assert.equal(words.variedBy, 'extension agreed by team manager, to no more than 6 weeks');
  assert.deepEqual(words.notes, [
    'Applies: during child in need plan and not (aged 18 or over).',
    'Where it starts again before it is met, the last start counts.',
    'Ends with: closure or the end of referral.',
    'Not owed where there is: strategy discussion.',
  ]);
});
