/** Records at random: crowded days, times, late writing-up, amendments, strike-outs, links, sources that hold little. */
import fc from 'fast-check';
import { dayOf } from '../../../src/calendar/index.ts';
import type { Entry, Source, SubjectRecord } from '../../../src/record/types.ts';
import { aDay, aRole, FIELDS, FIRST, SPAN } from './basics.ts';

interface Drawn {
  readonly entry: Omit<Entry, 'id'>;
  /** Which earlier entry of its type it amends or strikes out, where one stands. */
  readonly amends: 'no' | 'supersedes' | 'strikesOut';
  /** Which earlier entry it is tied to, counted back. */
  readonly tied: number;
}

const aMinute = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: fc.constantFrom(540, 600, 900) });

const SUBJECT = 'child-1';
const BIRTHS = ['2020-05-06', '2009-04-10', '2025-03-20', '2025-05-12', '2025-07-01', '2008-02-29'].map(dayOf);

/** A record of entries of these types. */
export function aRecord(types: readonly string[]): fc.Arbitrary<SubjectRecord> {
  const drawn = fc
    .oneof({ weight: 200, arbitrary: fc.constantFrom(...types) }, { weight: 1, arbitrary: fc.constant('death') })
    .chain(aDrawn);
  return fc
    .record({
      // Mostly long records; a short one comes first, so that what fails can be made small.
      drawn: fc.oneof(
        { withCrossShrink: true },
        { weight: 1, arbitrary: fc.array(drawn, { maxLength: 8 }) },
        { weight: 3, arbitrary: fc.array(drawn, { minLength: 10, maxLength: 22, size: 'max' }) },
      ),
      born: fc.option(fc.constantFrom(...BIRTHS), { nil: undefined, freq: 3 }),
      expected: fc.option(fc.constantFrom(...BIRTHS), { nil: undefined, freq: 2 }),
      sources: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(aSource(types), { minLength: 1, maxLength: 2 }) },
      ),
    })
    .map(({ drawn: all, born, expected, sources }) => ({
      subject: { id: SUBJECT, kind: 'child', ...(born === undefined ? {} : { born }), ...(expected === undefined ? {} : { expected }) },
      entries: tie(all),
      sources,
    }));
}

function aDrawn(type: string): fc.Arbitrary<Drawn> {
  return fc
    .record({
      day: aDay,
      minute: aMinute,
      late: fc.oneof(
        { weight: 2, arbitrary: fc.constant(undefined) },
        { weight: 2, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
      ),
      lateMinute: aMinute,
      role: fc.option(aRole, { nil: undefined, freq: 5 }),
      fields: FIELDS[type] ?? fc.constant({}),
      amends: fc.oneof(
        { weight: 7, arbitrary: fc.constant('no' as const) },
        { weight: 1, arbitrary: fc.constantFrom('supersedes' as const, 'strikesOut' as const) },
      ),
      tied: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 })),
    })
    .map(({ day, minute, late, lateMinute, role, fields, amends, tied }) => ({
      entry: {
        type,
        subjects: [SUBJECT],
        fields,
        occurred: momentAt(day, minute),
        ...(late === undefined ? {} : { recorded: momentAt(day + late, lateMinute) }),
        ...(role === undefined ? {} : { role, by: `a ${role}` }),
      },
      amends,
      tied,
    }));
}

function momentAt(day: number, minute: number | undefined): { day: number; minute?: number } {
  return minute === undefined ? { day } : { day, minute };
}

function tie(drawn: readonly Drawn[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [place, { entry, amends, tied }] of drawn.entries()) {
    const amended =
      amends === 'no'
        ? undefined
        : entries.findLast(
            (other) => other.type === entry.type && !entries.some((one) => one.supersedes === other.id || one.strikesOut === other.id),
          );
    const target = tied === 0 ? undefined : entries[place - tied];
    entries.push({
      ...entry,
      id: `e${String(place + 1).padStart(2, '0')}`,
      ...(amended === undefined ? {} : amends === 'supersedes' ? { supersedes: amended.id } : { strikesOut: amended.id }),
      ...(target === undefined ? {} : { links: [{ rel: 'of' as const, to: target.id }] }),
    });
  }
  return entries;
}

const FIELDS_TOLD =
  'by time recorded child-seen child-seen-alone not-alone-reason attended plan-updated rationale tools-used date due for outcome section-47-initiated'.split(
    ' ',
  );

function aSource(types: readonly string[]): fc.Arbitrary<Source> {
  const held = fc
    .subarray([...types])
    .chain((some) =>
      fc
        .tuple(...some.map((type) => fc.subarray(FIELDS_TOLD).map((fields) => [type, fields] as const)))
        .map((pairs) => Object.fromEntries(pairs)),
    );
  return fc.record(
    {
      name: fc.constant('the old system'),
      holds: fc.oneof({ weight: 1, arbitrary: fc.constant('everything' as const) }, { weight: 3, arbitrary: held }),
      from: fc.integer({ min: FIRST - 10, max: FIRST + SPAN }),
      to: fc.integer({ min: FIRST, max: FIRST + SPAN + 60 }),
    },
    { requiredKeys: ['name', 'holds'] },
  );
}
