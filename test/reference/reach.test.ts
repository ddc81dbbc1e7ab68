/** The random cases must reach what the language says: were a feature left out of the pack or the record, many answers would differ. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Expectation } from '../../src/engine/expectation.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Condition, Pack, Shape } from '../../src/engine/standard.ts';
import type { SubjectRecord } from '../../src/record/types.ts';
import { aQuestion, calendarWith } from './generate/basics.ts';
import { aRecord } from './generate/records.ts';
import { aPack, typesSpokenOf } from './generate/standards.ts';
import type { Question } from './seen.ts';

interface Case {
  readonly pack: Pack;
  readonly record: SubjectRecord;
  readonly question: Question;
  readonly answers: readonly Expectation[];
}

const RUNS = Number(process.env['SIGHTLINE_REACH'] ?? 1000);
const NEVER: Condition = { kind: 'any', of: [] };
const CALENDAR = calendarWith([]);

const drawn = new Map<Shape, readonly Case[]>();

function casesOf(shape: Shape): readonly Case[] {
  const before = drawn.get(shape);
  if (before !== undefined) return before;
  const sample = fc.sample(
    aPack(shape).chain((pack) => fc.tuple(fc.constant(pack), aRecord(typesSpokenOf(pack)), aQuestion)),
    { numRuns: RUNS, seed: 20_250_328 },
  );
  const cases = sample.map(([pack, record, asked]): Case => {
    const question = { ...asked, calendar: CALENDAR };
    return { pack, record, question, answers: judge(record, pack, question) };
  });
  drawn.set(shape, cases);
  return cases;
}

/** Gives another value for what stands under a key of the pack, at any depth; undefined leaves the key out. */
type Change = (value: unknown, key: string) => unknown;

function changed(pack: Pack, change: Change): Pack {
  return JSON.parse(JSON.stringify(pack), (key, value: unknown) => change(value, key));
}

const without =
  (...keys: readonly string[]): Change =>
  (value, key) =>
    keys.includes(key) ? undefined : value;

const never =
  (...kinds: readonly string[]): Change =>
  (value) =>
    isOfKind(value, kinds) ? NEVER : value;

function isOfKind(value: unknown, kinds: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.some((kind) => kind === value.kind);
}

/** In how many of the cases another pack or record would be answered otherwise. */
function differing(shape: Shape, other: (one: Case) => { readonly pack?: Pack; readonly record?: SubjectRecord } | undefined): number {
  return casesOf(shape).filter((one) => {
    const { pack = one.pack, record = one.record } = other(one) ?? {};
    return !isDeepStrictEqual(judge(record, pack, one.question), one.answers);
  }).length;
}

const inPack = (shape: Shape, change: Change): number => differing(shape, ({ pack }) => ({ pack: changed(pack, change) }));

const speaksOf = ({ pack }: Case, ...words: readonly string[]): boolean =>
  words.every((word) => JSON.stringify(pack).includes(`"${word}"`));

const untied = ({ entries, ...rest }: SubjectRecord): SubjectRecord => ({
  ...rest,
  entries: entries.map(({ links: _links, ...entry }) => entry),
});
const stillOpen = ({ entries, ...rest }: SubjectRecord): SubjectRecord => ({
  ...rest,
  entries: entries.filter(({ type }) => type !== 'case-closed'),
});

/** In how many of the cases an answer is such a one. */
const answered = (shape: Shape, isSuch: (answer: Expectation, one: Case) => boolean): number =>
  casesOf(shape).filter((one) => one.answers.some((answer) => isSuch(answer, one))).length;

const isDueSooner = ({ due, opened }: Expectation): boolean => due !== undefined && due.day < opened.day;

const REACHED: Readonly<Record<string, () => number>> = {
  'within: unborn': () => inPack('within', never('unborn')),
  'every: unborn': () => inPack('every', never('unborn')),
  'within: ended': () => inPack('within', never('ended')),
  'every: ended': () => inPack('every', never('ended')),
  'within: had-in': () => inPack('within', never('had-in')),
  'every: some of several': () => inPack('every', (value) => (isOfKind(value, ['some']) ? { kind: 'present', present: true } : value)),
  'shows: some of several': () => inPack('shows', (value) => (isOfKind(value, ['some']) ? { kind: 'present', present: true } : value)),
  'within: timed': () => inPack('within', without('timed')),
  'every: timed': () => inPack('every', without('timed')),
  'shows: timed': () => inPack('shows', without('timed')),
  'within: only shorter': () => inPack('within', without('onlyShorter')),
  'every: only shorter': () => inPack('every', without('onlyShorter')),
  'current: only shorter': () => inPack('current', without('onlyShorter')),
  'before: only shorter': () => inPack('before', without('onlyShorter')),
  'within: counted from elsewhere': () => inPack('within', without('countingFrom')),
  'approved: counted from elsewhere': () => inPack('approved', without('countingFrom')),
  'within: counted back from a date': () => inPack('within', (value, key) => (key === 'backFrom' ? 'no-such-date' : value)),
  'approved: counted back from a date': () => inPack('approved', (value, key) => (key === 'backFrom' ? 'no-such-date' : value)),
  'approved: counted back from a date, with ties': () =>
    differing('approved', (one) => (speaksOf(one, 'backFrom') ? { record: untied(one.record) } : undefined)),
  'before: a second way of planning': () =>
    inPack('before', (value, key) => (key === 'plannedBy' && Array.isArray(value) ? value.slice(0, 1) : value)),
  'before: a plan without its date': () =>
    differing('before', ({ record: { entries, ...rest } }) => ({
      record: {
        ...rest,
        entries: entries.map((one) =>
          one.type === 'conference-arranged' && !('date' in one.fields) ? { ...one, fields: { ...one.fields, date: '2025-05-01' } } : one,
        ),
      },
    })),
  'shows: another entry instead': () => inPack('shows', (value, key) => (key === 'or' ? [] : value)),
  'shows: another entry, tied elsewhere': () => differing('shows', ({ record }) => ({ record: untied(record) })),
  'within: the episode that ended': () =>
    differing('within', (one) =>
      speaksOf(one, 'end-of', 'after') ? { pack: changed(one.pack, never('lasted', 'attribute')) } : undefined,
    ),
  'at-least: the episode that ended': () =>
    differing('at-least', (one) => (speaksOf(one, 'end-of') ? { pack: changed(one.pack, never('lasted', 'attribute')) } : undefined)),
  'before: missed on the very day': () => answered('before', ({ state, late }) => state === 'lapsed' && late === 0),
  'at-least: missed on the very day': () =>
    answered('at-least', ({ state, late, lateUnit }) => state === 'lapsed' && late === 0 && lateUnit === 'days'),
  'at-least: what ends the count': () => inPack('at-least', (value, key) => (key === 'endsWhen' ? [] : value)),
  'at-least: the work ends': () =>
    differing('at-least', (one) => (speaksOf(one, 'count-until') ? { record: stillOpen(one.record) } : undefined)),
  'before: the work ends': () => differing('before', ({ record }) => ({ record: stillOpen(record) })),
  'within: due before it opened': () => answered('within', isDueSooner),
  'within: due before it opened, not held': () => answered('within', (one) => one.state === 'not-held' && isDueSooner(one)),
  'within: due before it opened, someone allocated': () => answered('within', (one) => one.person !== undefined && isDueSooner(one)),
  'before: due before it opened, someone allocated': () => answered('before', (one) => one.person !== undefined && isDueSooner(one)),
  'approved: silent, due before it opened': () =>
    answered(
      'approved',
      (answer, one) => JSON.stringify(one.pack).includes('"ifSilent":true') && isDueSooner(answer) && answer.metBy === undefined,
    ),
};

for (const [feature, count] of Object.entries(REACHED)) {
  test(`the random cases reach ${feature}`, () => {
    const found = count();
    if (process.env['SIGHTLINE_REACH'] !== undefined) console.log(feature, found);
    assert.ok(found >= 1, `${found} of ${RUNS} cases`);
  });
}
