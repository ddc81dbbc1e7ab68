/** Each shape of the language is read into what the engine judges by. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { readVersionOf } from './test-support.ts';

const BASE = { from: dayOf('2025-01-01'), warn: 5, excusedBy: 'exception-recorded' };

test('a conference within fifteen working days of the last strategy discussion that began an enquiry', (t) => {
  const { version, faults } = readVersionOf(
    t,
    `
shape: within
after: { entry: strategy-discussion, where: { section-47-initiated: true } }
limit: 15 working days
take: last
met-by: [initial-conference, { entry: review-conference, where: { linked: true } }]
ends-when: [case-closed, { end-of: section-47 }]
unless: { entry: section-47-completed, where: { outcome: { not: conference } } }
owner: child-protection-chair
warn: 3
`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(version, {
    ...BASE,
    warn: 3,
    owner: 'child-protection-chair',
    shape: 'within',
    after: {
      kind: 'entries',
      matchers: [{ entry: 'strategy-discussion', where: { fields: { 'section-47-initiated': { kind: 'any-of', values: [true] } } } }],
    },
    rows: [{ limit: { n: 15, unit: 'working-days' } }],
    metBy: [{ entry: 'initial-conference' }, { entry: 'review-conference', where: { fields: {}, linked: true } }],
    take: 'last',
    endsWhen: [
      { kind: 'entry', matcher: { entry: 'case-closed' } },
      { kind: 'end-of', episode: 'section-47' },
    ],
    unless: [{ entry: 'section-47-completed', where: { fields: { outcome: { kind: 'none-of', values: ['conference'] } } } }],
  });
});

test('visits by the kind of placement, first, then by how long it has lasted', (t) => {
  const { version, faults } = readVersionOf(
    t,
    `
shape: every
while: { episode: placement, where: { kind: { not: adoption } } }
intervals:
  - { when: { met: never }, limit: 1 week, clause: "1.10" }
  - { when: { attribute: { kind: [residential, secure-welfare] } }, limit: 6 weeks }
  - { when: { any: [{ in: proceedings }, { age: { under: 5 } }], lasted: { under: 12 months } }, limit: 4 weeks }
  - { when: { met: { from: 2 }, not-had: care-review, of-lasted: { looked-after: { from: 1 year } } }, limit: 3 months }
  - { limit: 6 weeks }
met-by: { entry: visit, where: { child-seen: true, by: [social-worker, family-support-worker] } }
applies: { not: { in: [missing] } }
varied-by: { entry: variation-agreed, by: [team-manager], not-longer-than: 6 weeks }
`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(version, {
    ...BASE,
    applies: { kind: 'not', of: { kind: 'in', episodes: ['missing'] } },
    variedBy: { entry: 'variation-agreed', by: ['team-manager'], notLongerThan: { n: 6, unit: 'weeks' } },
    shape: 'every',
    while: { kind: 'episode', episode: 'placement', where: { kind: { kind: 'none-of', values: ['adoption'] } } },
    rows: [
      { when: { kind: 'met', under: 1 }, limit: { n: 1, unit: 'weeks' }, clause: '1.10' },
      {
        when: { kind: 'attribute', tests: { kind: { kind: 'any-of', values: ['residential', 'secure-welfare'] } } },
        limit: { n: 6, unit: 'weeks' },
      },
      {
        when: {
          kind: 'all',
          of: [
            {
              kind: 'any',
              of: [
                { kind: 'in', episodes: ['proceedings'] },
                { kind: 'age', under: 5 },
              ],
            },
            { kind: 'lasted', under: { n: 12, unit: 'months' } },
          ],
        },
        limit: { n: 4, unit: 'weeks' },
      },
      {
        when: {
          kind: 'all',
          of: [
            { kind: 'met', from: 2 },
            { kind: 'not', of: { kind: 'had', matchers: [{ entry: 'care-review' }], whole: false } },
            { kind: 'of-lasted', episode: 'looked-after', from: { n: 1, unit: 'years' } },
          ],
        },
        limit: { n: 3, unit: 'months' },
      },
      { limit: { n: 6, unit: 'weeks' } },
    ],
    metBy: [
      {
        entry: 'visit',
        where: { fields: { 'child-seen': { kind: 'any-of', values: [true] } }, by: ['social-worker', 'family-support-worker'] },
      },
    ],
  });
});

test('a report by nine o’clock two full days before the conference that is planned', (t) => {
  const { version, faults } = readVersionOf(
    t,
    `
shape: before
before: [initial-conference, review-conference]
planned-by: { entry: conference-arranged, field: date, where: { for: [initial, review] } }
after: { start-of: child-protection-plan }
limit: 09:00, 2 full days
met-by: conference-report-shared
`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(version, {
    ...BASE,
    shape: 'before',
    before: [{ entry: 'initial-conference' }, { entry: 'review-conference' }],
    plannedBy: [
      {
        matcher: { entry: 'conference-arranged', where: { fields: { for: { kind: 'any-of', values: ['initial', 'review'] } } } },
        field: 'date',
      },
    ],
    after: { kind: 'start-of', episode: 'child-protection-plan' },
    rows: [{ limit: { n: 2, unit: 'clock', at: 540 } }],
    metBy: [{ entry: 'conference-report-shared' }],
  });
});

test('a visit written up sooner where something is wrong', (t) => {
  const { version, faults } = readVersionOf(
    t,
    `
shape: recorded
of: visit
limits:
  - { when: { anchor: { child-seen: false } }, limit: 24 hours }
  - { limit: 2 working days }
`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(version, {
    ...BASE,
    shape: 'recorded',
    of: [{ entry: 'visit' }],
    rows: [
      {
        when: { kind: 'anchor', where: { fields: { 'child-seen': { kind: 'any-of', values: [false] } } } },
        limit: { n: 24, unit: 'hours' },
      },
      { limit: { n: 2, unit: 'working-days' } },
    ],
    what: 'recorded',
  });
});

test('a chronology for the whole of life, and a plan that need only exist', (t) => {
  const aged = readVersionOf(t, 'shape: current\nwhile: life\nmet-by: chronology-updated\nlimit: 3 months\nfirst: 10 working days');
  assert.deepEqual(aged.faults, []);
  assert.deepEqual(aged.version, {
    ...BASE,
    shape: 'current',
    while: { kind: 'life' },
    metBy: [{ entry: 'chronology-updated' }],
    rows: [{ limit: { n: 3, unit: 'months' } }],
    first: { n: 10, unit: 'working-days' },
  });
  const plain = readVersionOf(t, 'shape: current\nwhile: placement\nmet-by: placement-plan');
  assert.deepEqual(plain.version, {
    ...BASE,
    shape: 'current',
    while: { kind: 'episode', episode: 'placement' },
    metBy: [{ entry: 'placement-plan' }],
    rows: [],
  });
});

test('a visit shows that the child was seen alone, or why not', (t) => {
  const { version, faults } = readVersionOf(
    t,
    `
shape: shows
of: { entry: visit, where: { child-seen: yes } }
must: { any: [{ child-seen-alone: true }, { not-alone-reason: { present: true } }] }
`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(version, {
    ...BASE,
    shape: 'shows',
    of: [{ entry: 'visit', where: { fields: { 'child-seen': { kind: 'any-of', values: [true] } } } }],
    must: {
      fields: {},
      any: [
        { fields: { 'child-seen-alone': { kind: 'any-of', values: [true] } } },
        { fields: { 'not-alone-reason': { kind: 'present', present: true } } },
      ],
    },
    or: [],
    rows: [{ limit: { n: 0, unit: 'days' } }],
  });
});

test('decisions that a manager’s silence agrees to', (t) => {
  const { version, faults } = readVersionOf(
    t,
    `
shape: approved
of: assessment-completed
met-by: { entry: assessment-authorised, where: { by: team-manager, rationale: { present: true } } }
limit: 5 working days
if-silent: agreed
`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(version, {
    ...BASE,
    shape: 'approved',
    of: { kind: 'entries', matchers: [{ entry: 'assessment-completed' }] },
    metBy: [{ entry: 'assessment-authorised', where: { fields: { rationale: { kind: 'present', present: true } }, by: ['team-manager'] } }],
    rows: [{ limit: { n: 5, unit: 'working-days' } }],
    ifSilent: true,
    endsWhen: [],
    unless: [],
  });
});

test('counts and lengths that are bounded', (t) => {
  const measureOf = (yaml: string) => {
    const { version, faults } = readVersionOf(t, yaml);
    assert.deepEqual(faults, []);
    return version !== undefined && 'measure' in version ? [version.shape, version.measure] : undefined;
  };
  assert.deepEqual(
    measureOf('shape: at-least\ncount: { entry: visit, where: { announced: false } }\nn: 2\nper: 1 year\nwhile: placement'),
    [
      'at-least',
      {
        kind: 'count-per',
        count: [{ entry: 'visit', where: { fields: { announced: { kind: 'any-of', values: [false] } } } }],
        while: { kind: 'episode', episode: 'placement' },
        n: 2,
        per: { n: 1, unit: 'years' },
      },
    ],
  );
  assert.deepEqual(
    measureOf('shape: at-least\ncount: child-in-need-review\nn: 2\nafter: child-in-need-plan-started\nuntil: child-in-need-plan-ended'),
    [
      'at-least',
      {
        kind: 'count-until',
        count: [{ entry: 'child-in-need-review' }],
        after: { kind: 'entries', matchers: [{ entry: 'child-in-need-plan-started' }] },
        until: [{ entry: 'child-in-need-plan-ended' }],
        endsWhen: [],
        n: 2,
      },
    ],
  );
  assert.deepEqual(measureOf('shape: at-most\nlength-of: pre-proceedings\nlimit: 16 weeks'), [
    'at-most',
    { kind: 'length-of', episode: 'pre-proceedings', limit: { n: 16, unit: 'weeks' } },
  ]);
  assert.deepEqual(measureOf('shape: at-most\ncount-open: allocation\nn: 18'), [
    'at-most',
    { kind: 'count-open', episode: 'allocation', n: 18 },
  ]);
});

test('clocks that start at a birthday, at the later of two things, at the first of them, or at a date written down', (t) => {
  const anchorOf = (after: string) => {
    const { version, faults } = readVersionOf(t, `shape: within\nafter: ${after}\nlimit: 3 months\nmet-by: pathway-plan`);
    assert.deepEqual(faults, []);
    return version?.shape === 'within' ? version.after : undefined;
  };
  assert.deepEqual(anchorOf('{ birthday: 16 }'), { kind: 'birthday', years: 16, months: 0 });
  assert.deepEqual(anchorOf('{ birthday: 16 years 3 months }'), { kind: 'birthday', years: 16, months: 3 });
  assert.deepEqual(anchorOf('{ later-of: [{ birthday: 16 }, leaving-care-started] }'), {
    kind: 'later-of',
    anchors: [
      { kind: 'birthday', years: 16, months: 0 },
      { kind: 'entries', matchers: [{ entry: 'leaving-care-started' }] },
    ],
  });
  assert.deepEqual(anchorOf('{ first: { end-of: looked-after } }'), { kind: 'first', anchor: { kind: 'end-of', episode: 'looked-after' } });
  assert.deepEqual(anchorOf('{ entry-date: { entry: conference-arranged, field: date } }'), {
    kind: 'entry-date',
    matcher: { entry: 'conference-arranged' },
    field: 'date',
  });
  assert.deepEqual(anchorOf('{ start-of: placement, where: { kind: foster } }'), {
    kind: 'start-of',
    episode: 'placement',
    where: { kind: { kind: 'any-of', values: ['foster'] } },
  });
});

test('rows that ask whether this period of care has had its first review, whichever the placement', (t) => {
  const { version, faults } = readVersionOf(
    t,
    `
shape: every
while: placement
intervals:
  - { when: { not-had-in: { looked-after: care-review } }, limit: 1 week }
  - { when: { had-in: { looked-after: [care-review, case-closed] } }, limit: 6 weeks }
met-by: visit
`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(version !== undefined && 'rows' in version ? version.rows.map((row) => row.when) : [], [
    { kind: 'not', of: { kind: 'had-in', episode: 'looked-after', matchers: [{ entry: 'care-review' }] } },
    { kind: 'had-in', episode: 'looked-after', matchers: [{ entry: 'care-review' }, { entry: 'case-closed' }] },
  ]);
});

const REFUSED: readonly (readonly [situation: string, yaml: string, message: RegExp])[] = [
  [
    'asking how often an entry was met where nothing is counted',
    'shape: within\nafter: referral\napplies: { met: once }\nlimit: 1 day\nmet-by: visit',
    /`met` counts how often an `every` standard/,
  ],
  [
    'asking for the standard’s own episode where it has none',
    'shape: within\nafter: referral\napplies: { lasted: { from: 1 week } }\nlimit: 1 day\nmet-by: visit',
    /asks about the standard's own episode, and it has none/,
  ],
  [
    'asking what started the clock where no entry did',
    'shape: within\nafter: { birthday: 16 }\napplies: { anchor: { kind: foster } }\nlimit: 1 day\nmet-by: visit',
    /no entry starts this one/,
  ],
  [
    'an age that can never be',
    'shape: every\nwhile: placement\napplies: { age: { from: 5, under: 5 } }\ninterval: 1 week\nmet-by: visit',
    /from 5 and under 5 can never hold/,
  ],
  [
    'counting an age back from a conference',
    'shape: before\nbefore: initial-conference\nlimit: age 16\nmet-by: visit',
    /cannot be counted in "age 16"/,
  ],
  [
    'full days before, counted after',
    'shape: within\nafter: referral\nlimit: 09:00, 2 full days\nmet-by: visit',
    /cannot be counted in "by 09:00, 2 full days before"/,
  ],
  [
    'waiting for the next entry of a type that does not exist',
    'shape: within\nafter: referral\nlimit: next vist\nmet-by: visit',
    /There is no entry type "vist"\. Did you mean "visit"\?/,
  ],
  [
    'both one limit and a table',
    'shape: within\nafter: referral\nlimit: 1 day\nlimits: [{ limit: 2 days }]\nmet-by: visit',
    /Both `limit` and `limits` are written/,
  ],
  [
    'a number of a field that is not a number',
    'shape: shows\nof: visit\nmust: { child-seen: { at-least: 2 } }',
    /`child-seen` is not a number/,
  ],
  [
    'who somebody was by name',
    'shape: shows\nof: visit\nmust: { present-by-name: { present: true } }',
    /`present-by-name` names people of one child, so no standard can test it/,
  ],
  [
    'several choices of a field that holds one',
    'shape: shows\nof: visit\nmust: { place: { all: [home, school] } }',
    /`place` does not hold several choices/,
  ],
  [
    'a date field that holds no date',
    'shape: recorded\nof: visit\nlimit: 1 day\nwhat: child-words',
    /`child-words` of `visit` does not hold a date/,
  ],
  [
    'a variation by an entry that names no standard',
    'shape: every\nwhile: placement\ninterval: 1 week\nmet-by: visit\nvaried-by: { entry: visit }',
    /does not say which standard it speaks of\. Use one of: .*variation-agreed/,
  ],
  [
    'a length that should be at least',
    'shape: at-least\nlength-of: placement\nlimit: 1 week',
    /Only an `at-most` standard bounds a length/,
  ],
  ['keys of two measures at once', 'shape: at-most\ncount-open: allocation\nn: 3\nper: 1 week', /no key in this measure "per"/],
  ['an end before its start', 'to: 2024-12-31\nshape: every\nwhile: placement\ninterval: 1 week\nmet-by: visit', /ends before it starts/],
];

for (const [situation, yaml, message] of REFUSED) {
  test(`refused: ${situation}`, (t) => assert.match(readVersionOf(t, yaml).faults.join('\n'), message));
}

const countedAfter = `
shape: at-least
count: direct-work
n: 1
until: care-review
applies: { lasted: { from: 1 month } }
`;

test('what is counted after a placement ended may be asked by how long that placement lasted', (t) => {
  assert.deepEqual(readVersionOf(t, `${countedAfter}after: { end-of: placement }`).faults, []);
});

test('what is counted after a visit has no episode of its own to ask about', (t) => {
  assert.equal(readVersionOf(t, `${countedAfter}after: visit`).faults.length, 1);
});
