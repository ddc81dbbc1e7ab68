/** Standards at random, of every shape. */
import fc from 'fast-check';
import type {
  Anchor,
  Bounded,
  Condition,
  Counting,
  Ending,
  FieldTest,
  Matcher,
  Measure,
  Pack,
  Row,
  Shape,
  Standard,
  Version,
  VersionBase,
  Where,
  While,
} from '../../../src/engine/standard.ts';
import type { Limit } from '../../../src/calendar/index.ts';
import { EPISODE_KINDS } from '../../../src/record/episode-kinds.ts';
import { aDay, aLimit, anInterval, aRole, FIELDS, FIRST, SPAN, STANDARD } from './basics.ts';

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const isTrue = (fields: Readonly<Record<string, FieldTest>>): Where => ({ fields });
const anyOf = (...values: readonly (string | number | boolean)[]): FieldTest => ({ kind: 'any-of', values });

const aWhere: Readonly<Record<string, readonly Where[]>> = {
  visit: [
    isTrue({ 'child-seen': anyOf(true) }),
    isTrue({ 'child-seen': { kind: 'none-of', values: [false] } }),
    { fields: { 'child-seen': anyOf(true) }, by: ['social-worker'] },
    { fields: {}, timed: true },
    { fields: {}, any: [isTrue({ 'child-seen-alone': anyOf(true) }), isTrue({ 'not-alone-reason': { kind: 'present', present: true } })] },
  ],
  'core-group': [
    isTrue({ attended: { kind: 'all-of', values: ['mother', 'school'] } }),
    isTrue({ attended: anyOf('health') }),
    isTrue({ attended: { kind: 'some', n: 2 } }),
    isTrue({ attended: { kind: 'some', n: 1, values: ['mother', 'school'] } }),
    isTrue({ 'plan-updated': { kind: 'present', present: false } }),
  ],
  'strategy-discussion': [isTrue({ 'section-47-initiated': anyOf(true) })],
  'assessment-completed': [isTrue({ 'tools-used': { kind: 'at-least', n: 2 } }), isTrue({ 'tools-used': { kind: 'at-most', n: 2 } })],
  'assessment-authorised': [
    { fields: { rationale: { kind: 'present', present: true } }, by: ['team-manager'] },
    { fields: {}, linked: true },
    { fields: {}, by: ['team-manager', 'independent-reviewing-officer'] },
  ],
  'conference-report-shared': [isTrue({ for: anyOf('initial') }), { fields: {}, linked: true }],
  'conference-arranged': [isTrue({ for: anyOf('review') }), isTrue({ for: { kind: 'none-of', values: ['initial'] } })],
  'initial-conference': [isTrue({ outcome: anyOf('plan') })],
  'review-conference': [isTrue({ outcome: { kind: 'none-of', values: ['end'] } })],
};

function aMatcher(...types: readonly string[]): fc.Arbitrary<Matcher> {
  return fc.constantFrom(...types).chain((entry) => {
    const wheres = aWhere[entry];
    return wheres === undefined
      ? fc.constant({ entry })
      : fc
          .option(fc.constantFrom(...wheres), { nil: undefined, freq: 2 })
          .map((where) => (where === undefined ? { entry } : { entry, where }));
  });
}

const matchersOf = (...types: readonly string[]): fc.Arbitrary<readonly Matcher[]> =>
  fc.array(aMatcher(...types), { minLength: 1, maxLength: 2 });

const aBound = fc.oneof(
  aLimit.map((from) => ({ from })),
  aLimit.map((under) => ({ under })),
);

const anyBound = fc.oneof(fc.constant({}), aBound);

/** About the standard's own episode, one that ended that day, or what happened in one. */
const ofAnEpisode: fc.Arbitrary<Condition> = fc.oneof(
  aBound.map((bound): Condition => ({ kind: 'lasted', ...bound })),
  fc.constantFrom<Condition>(
    { kind: 'attribute', tests: { kind: anyOf('foster') } },
    { kind: 'attribute', tests: { category: { kind: 'none-of', values: ['NEG'] } } },
  ),
  fc
    .tuple(fc.constantFrom('placement', 'looked-after', 'child-protection-plan'), anyBound)
    .map(([episode, bound]): Condition => ({ kind: 'ended', episode, ...bound })),
  fc.record({
    kind: fc.constant('had-in' as const),
    episode: fc.constantFrom('placement', 'looked-after'),
    matchers: matchersOf('visit', 'core-group'),
  }),
);

const aCondition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition }>((again) => ({
  one: fc.oneof(
    { maxDepth: 2 },
    { weight: 2, arbitrary: fc.constantFrom<Condition>({ kind: 'unborn' }, { kind: 'not', of: { kind: 'unborn' } }) },
    { weight: 4, arbitrary: ofAnEpisode },
    fc.constantFrom<Condition>({ kind: 'age', from: 5 }, { kind: 'age', under: 16 }, { kind: 'age', from: 0, under: 5 }),
    fc.constantFrom<Condition>(
      { kind: 'in', episodes: ['looked-after'] },
      { kind: 'in', episodes: ['placement', 'child-protection-plan'] },
    ),
    fc.constantFrom<Condition>(
      { kind: 'of', episode: 'placement', tests: { kind: anyOf('residential'), 'carer-approval': anyOf('awaiting') } },
      { kind: 'of', episode: 'looked-after', tests: { 'legal-status': anyOf('C2') } },
    ),
    aBound.map((bound): Condition => ({ kind: 'of-lasted', episode: 'looked-after', ...bound })),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('had' as const),
        matchers: matchersOf('visit', 'core-group', 'review-conference'),
        whole: fc.boolean(),
      }),
    },
    aMatcher('visit', 'assessment-completed').map((matcher): Condition => ({ kind: 'latest', matcher })),
    fc.constantFrom<Condition>({ kind: 'met', under: 1 }, { kind: 'met', from: 1, under: 2 }, { kind: 'met', from: 2 }),
    fc.constantFrom(...Object.values(aWhere).flat()).map((where): Condition => ({ kind: 'anchor', where })),
    again('one').map((of): Condition => ({ kind: 'not', of })),
    fc.array(again('one'), { minLength: 2, maxLength: 2 }).map((of): Condition => ({ kind: 'all', of })),
    fc.array(again('one'), { minLength: 2, maxLength: 2 }).map((of): Condition => ({ kind: 'any', of })),
  ),
})).one;

function rowsOf(limit: fc.Arbitrary<Limit>): fc.Arbitrary<readonly Row[]> {
  const narrow = fc.array(fc.record({ when: aCondition, limit, clause: fc.constantFrom('a#1', 'a#2') }), { maxLength: 2 });
  return fc
    .tuple(
      narrow,
      fc.option(
        limit.map((one): Row => ({ limit: one, clause: 'a#9' })),
        { nil: undefined, freq: 5 },
      ),
      limit,
    )
    .map(([rows, last, spare]) => (last !== undefined ? [...rows, last] : rows.length > 0 ? rows : [{ limit: spare }]));
}

const aWhile: fc.Arbitrary<While> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('episode' as const),
      episode: fc.constantFrom('placement', 'looked-after', 'child-protection-plan'),
    }),
  },
  { weight: 2, arbitrary: fc.constant<While>({ kind: 'episode', episode: 'placement', where: { kind: anyOf('foster') } }) },
  { weight: 1, arbitrary: fc.constant<While>({ kind: 'life' }) },
);

const anEnd = fc.constantFrom<Anchor>({ kind: 'end-of', episode: 'placement' }, { kind: 'end-of', episode: 'child-protection-plan' });

const aSimpleAnchor: fc.Arbitrary<Anchor> = fc.oneof(
  {
    weight: 4,
    arbitrary: matchersOf('strategy-discussion', 'visit', 'assessment-completed', 'conference-arranged').map((matchers): Anchor => ({
      kind: 'entries',
      matchers,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Anchor>(
      { kind: 'start-of', episode: 'placement' },
      { kind: 'start-of', episode: 'placement', where: { kind: anyOf('foster') } },
      { kind: 'start-of', episode: 'looked-after' },
    ),
  },
  {
    weight: 2,
    arbitrary: anEnd,
  },
  { weight: 1, arbitrary: fc.constantFrom<Anchor>({ kind: 'birthday', years: 16, months: 0 }, { kind: 'birthday', years: 4, months: 11 }) },
  { weight: 1, arbitrary: aMatcher('conference-arranged').map((matcher): Anchor => ({ kind: 'entry-date', matcher, field: 'date' })) },
);

const anAnchor: fc.Arbitrary<Anchor> = fc.oneof(
  { weight: 6, arbitrary: aSimpleAnchor },
  { weight: 1, arbitrary: aSimpleAnchor.map((anchor): Anchor => ({ kind: 'first', anchor })) },
  { weight: 1, arbitrary: fc.tuple(aSimpleAnchor, aSimpleAnchor).map((anchors): Anchor => ({ kind: 'later-of', anchors })) },
);

const anEnding: fc.Arbitrary<Ending> = fc.oneof(
  aMatcher('case-closed', 'initial-conference').map((matcher): Ending => ({ kind: 'entry', matcher })),
  fc.constantFrom<Ending>({ kind: 'end-of', episode: 'placement' }, { kind: 'end-of', episode: 'child-protection-plan' }),
);
const endings = fc.array(anEnding, { maxLength: 1 });
const unless = fc.array(aMatcher('case-closed', 'initial-conference'), { maxLength: 1 });

const DONE = ['visit', 'core-group', 'initial-conference', 'assessment-authorised'];
const nextVisit: Row = { limit: { n: 1, unit: 'count', next: 'visit' } };

type Own<S extends Version> = Omit<S, keyof VersionBase>;
type Of<S extends Shape> = Own<Extract<Version, { shape: S }>>;

const byTheClock = fc.constantFrom<Limit>({ n: 2, unit: 'clock', at: 540 }, { n: 2, unit: 'clock', at: 540, of: 'working-days' });
const backwards: fc.Arbitrary<Limit> = fc.oneof({ weight: 4, arbitrary: aLimit }, { weight: 1, arbitrary: byTheClock });

interface Started {
  readonly anchor: Anchor;
  readonly counting?: Counting;
  readonly rows?: readonly Row[];
}

/** What starts a clock: now and then counted from something else, or back from a date that what starts it names. */
const started: fc.Arbitrary<Started> = fc.oneof(
  { weight: 4, arbitrary: anAnchor.map((anchor) => ({ anchor })) },
  { weight: 1, arbitrary: fc.record({ anchor: anAnchor, counting: fc.record({ countingFrom: aSimpleAnchor }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      anchor: fc.oneof(
        matchersOf('conference-arranged', 'care-review-arranged').map((matchers): Anchor => ({ kind: 'entries', matchers })),
        anAnchor,
      ),
      counting: fc.constant({ backFrom: 'date' }),
      rows: rowsOf(backwards),
    }),
  },
);

const within = fc
  .record({
    started,
    rows: fc.oneof(
      { weight: 6, arbitrary: rowsOf(anInterval) },
      { weight: 1, arbitrary: fc.constant([nextVisit]) },
      { weight: 1, arbitrary: fc.constant<Row[]>([{ limit: { n: 16, unit: 'age', months: 1 } }]) },
    ),
    metBy: matchersOf(...DONE),
    take: fc.constantFrom('each', 'each', 'last', 'first'),
    endsWhen: endings,
    unless,
  })
  .map(({ started: { anchor: after, counting, rows }, ...plain }): Of<'within'> => ({
    shape: 'within',
    ...plain,
    after,
    ...counting,
    ...(rows && { rows }),
  }));
const approved = fc
  .record({
    started,
    rows: rowsOf(anInterval),
    metBy: matchersOf('assessment-authorised'),
    ifSilent: fc.boolean(),
    endsWhen: endings,
    unless,
  })
  .map(({ started: { anchor: of, counting, rows }, ...plain }): Of<'approved'> => ({
    shape: 'approved',
    ...plain,
    of,
    ...counting,
    ...(rows && { rows }),
  }));
const every: fc.Arbitrary<Of<'every'>> = fc.record({
  shape: fc.constant('every' as const),
  while: aWhile,
  rows: rowsOf(anInterval),
  metBy: matchersOf('visit', 'core-group'),
});
const current: fc.Arbitrary<Of<'current'>> = fc
  .tuple(aWhile, matchersOf('genogram', 'chronology-updated'), fc.oneof(fc.constant([]), rowsOf(anInterval)), seldom(aLimit))
  .map(([during, metBy, rows, first]) => ({ shape: 'current', while: during, metBy, rows, ...(first === undefined ? {} : { first }) }));
const aPlan: fc.Arbitrary<Of<'before'>['plannedBy'][number]> = fc.oneof(
  fc.record({ matcher: aMatcher('conference-arranged', 'care-review-arranged'), field: fc.constant('date') }),
  fc.record({ matcher: aMatcher('initial-conference'), field: fc.constantFrom('review-date', 'core-group-date') }),
);
const before: fc.Arbitrary<Of<'before'>> = fc
  .tuple(
    matchersOf('review-conference', 'core-group', 'case-closed'),
    fc.array(aPlan, { maxLength: 2 }),
    seldom(aSimpleAnchor),
    matchersOf('conference-report-shared', 'visit'),
    rowsOf(backwards),
  )
  .map(([held, plannedBy, after, metBy, rows]) => ({
    shape: 'before',
    before: held,
    metBy,
    rows,
    plannedBy,
    ...(after === undefined ? {} : { after }),
  }));
const recorded: fc.Arbitrary<Of<'recorded'>> = fc.oneof(
  fc.record({
    shape: fc.constant('recorded' as const),
    of: matchersOf('visit', 'assessment-completed'),
    rows: rowsOf(aLimit),
    what: fc.constant('recorded'),
  }),
  fc.record({
    shape: fc.constant('recorded' as const),
    of: fc.constant([{ entry: 'extension-agreed' }]),
    rows: rowsOf(aLimit),
    what: fc.constant('due'),
  }),
);
const shows: fc.Arbitrary<Of<'shows'>> = fc
  .constantFrom('visit', 'assessment-completed', 'core-group', 'assessment-authorised')
  .chain((type) =>
    fc.record({
      shape: fc.constant('shows' as const),
      of: fc.constant([{ entry: type }]),
      must: fc.constantFrom(...(aWhere[type] ?? []).filter((where) => where.linked === undefined)),
      or: fc.array(aMatcher('core-group', 'conference-report-shared', 'genogram'), { maxLength: 2 }),
      rows: rowsOf(aLimit),
    }),
  );
const per: fc.Arbitrary<Limit> = fc.constantFrom<Limit>(
  { n: 10, unit: 'days' },
  { n: 3, unit: 'weeks' },
  { n: 1, unit: 'months' },
  { n: 10, unit: 'working-days' },
);
const counted = fc.record({
  kind: fc.constant('count-per' as const),
  count: matchersOf('visit', 'core-group'),
  while: aWhile,
  per,
  n: fc.constantFrom(1, 2, 3),
});
const atLeast: fc.Arbitrary<Own<Bounded>> = fc
  .oneof<fc.Arbitrary<Measure>[]>(
    counted,
    fc.record({
      kind: fc.constant('count-until' as const),
      count: matchersOf('visit'),
      after: fc.oneof({ weight: 3, arbitrary: anAnchor }, { weight: 1, arbitrary: anEnd }),
      until: matchersOf('review-conference', 'core-group', 'case-closed'),
      endsWhen: endings,
      n: fc.constantFrom(1, 2),
    }),
  )
  .map((measure) => ({ shape: 'at-least' as const, measure }));
const atMost: fc.Arbitrary<Own<Bounded>> = fc
  .oneof<fc.Arbitrary<Measure>[]>(
    counted,
    fc.record({
      kind: fc.constant('length-of' as const),
      episode: fc.constantFrom('placement', 'looked-after', 'child-protection-plan'),
      limit: aLimit,
    }),
    fc.record({ kind: fc.constant('count-open' as const), episode: fc.constantFrom('allocation', 'placement'), n: fc.constantFrom(1, 2) }),
  )
  .map((measure) => ({ shape: 'at-most' as const, measure }));

/** Completes a version; with other rows, and for `every` with something else that meets it, where these are given. */
type Made = (base: VersionBase, rows?: readonly Row[], metBy?: readonly Matcher[]) => Version;

const SHAPES: Readonly<Record<Shape, fc.Arbitrary<Made>>> = {
  within: within.map((own): Made => (base, rows) => ({ ...base, ...own, rows: rows ?? own.rows })),
  approved: approved.map((own): Made => (base, rows) => ({ ...base, ...own, rows: rows ?? own.rows })),
  every: every.map((own): Made => (base, rows, metBy) => ({ ...base, ...own, rows: rows ?? own.rows, metBy: metBy ?? own.metBy })),
  current: current.map((own): Made => (base, rows) => ({ ...base, ...own, rows: own.rows.length === 0 ? own.rows : (rows ?? own.rows) })),
  before: before.map((own): Made => (base, rows) => ({ ...base, ...own, rows: rows ?? own.rows })),
  recorded: recorded.map((own): Made => (base, rows) => ({ ...base, ...own, rows: rows ?? own.rows })),
  shows: shows.map((own): Made => (base, rows) => ({ ...base, ...own, rows: rows ?? own.rows })),
  'at-least': atLeast.map((own): Made => (base) => ({ ...base, ...own })),
  'at-most': atMost.map((own): Made => (base) => ({ ...base, ...own })),
};

export const ALL_SHAPES = Object.keys(SHAPES) as readonly Shape[];

// What matters though no pack names it: whose it is, what was excused, and the end of the work.
const BESIDES = ['allocation', 'allocation', 'allocation', 'allocation-ended', 'exception-recorded', 'case-closed'];

/** The types of entry that a pack speaks of, and those that begin, change and end the episodes it speaks of, each several times over; and what matters to any. */
export function typesSpokenOf(pack: Pack): readonly string[] {
  const text = JSON.stringify(pack);
  const spokenOf = Object.keys(FIELDS).filter((type) => text.includes(`"${type}"`));
  const kinds = [...EPISODE_KINDS.values()].filter((kind) => text.includes(`"${kind.name}"`));
  const touching = kinds.flatMap((kind) =>
    [...kind.opens, ...kind.opens, ...kind.closes, ...Object.values(kind.attributes).flat()].map((cue) => cue.entry),
  );
  const often = [...spokenOf, ...touching.filter((type) => type in FIELDS)];
  return [...often, ...often, ...often, ...often, ...often, ...BESIDES];
}

function common(shape: Shape): fc.Arbitrary<Omit<VersionBase, 'from' | 'to'>> {
  const variable = shape !== 'before';
  return fc
    .record({
      applies: seldom(aCondition),
      warn: fc.constantFrom(0, 2, 5),
      owner: seldom(aRole),
      variedBy: fc.option(
        fc.record({
          entry: variable ? fc.constantFrom('variation-agreed', 'extension-agreed') : fc.constant('extension-agreed'),
          by: seldom(fc.constant(['team-manager' as const])),
          ceiling: fc.oneof(
            { weight: 2, arbitrary: fc.constant({}) },
            { weight: 1, arbitrary: aLimit.map((notLongerThan) => ({ notLongerThan })) },
            { weight: 2, arbitrary: fc.constant({ onlyShorter: true }) },
          ),
        }),
        { nil: undefined, freq: 2 },
      ),
    })
    .map(({ applies, warn, owner, variedBy }) => ({
      warn,
      excusedBy: 'exception-recorded',
      ...(applies === undefined ? {} : { applies }),
      ...(owner === undefined ? {} : { owner }),
      ...(variedBy === undefined
        ? {}
        : {
            variedBy: {
              entry: variedBy.entry,
              ...(variedBy.by === undefined ? {} : { by: variedBy.by }),
              ...variedBy.ceiling,
            },
          }),
    }));
}

/** A pack with one standard of the shape: one version, or a second that follows at once or after a gap, alike but for its rows and what meets it. */
export function aPack(shape: Shape): fc.Arbitrary<Pack> {
  return fc
    .record({
      made: SHAPES[shape],
      rows: seldom(rowsOf(anInterval)),
      metBy: seldom(matchersOf('visit', 'core-group')),
      base: common(shape),
      from: fc.oneof({ weight: 3, arbitrary: fc.constant(FIRST - 40) }, { weight: 1, arbitrary: aDay }),
      lasts: fc.option(fc.integer({ min: 30, max: SPAN }), { nil: undefined, freq: 2 }),
      gap: fc.constantFrom(0, 0, 0, 7),
      again: fc.constantFrom(true, true, false),
    })
    .map(({ made, rows, metBy, base, from, lasts, gap, again }) => {
      const to = lasts === undefined ? undefined : from + lasts;
      const first = made({ ...base, from, ...(to === undefined ? {} : { to }) });
      return packOf(to === undefined || !again ? [first] : [first, made({ ...base, from: to + 1 + gap }, rows, metBy)]);
    });
}

function packOf(versions: readonly Version[]): Pack {
  const standard: Standard = {
    id: STANDARD,
    title: 'An invented standard',
    authority: 'county',
    chapter: 'Invented',
    clauses: ['a#1'],
    speaks: 'local',
    standsOn: [],
    about: 'child',
    owner: 'social-worker',
    says: 'An invented standard.',
    versions,
  };
  return { authority: 'county', name: 'Inventshire', document: 'Invented', roles: {}, standards: [standard] };
}
