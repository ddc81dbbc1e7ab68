/** Small things at random: days, limits, calendars, and the words that generated entries and standards share. */
import fc from 'fast-check';
import { type Day, dayFrom, dayOf, isoOf, type Limit, type WorkingCalendar, workingCalendar } from '../../../src/calendar/index.ts';

/** A spring with Easter, two bank holidays in May and the clocks going forward. */
export const FIRST: Day = dayOf('2025-03-03');
export const SPAN = 170;

/** Any day of the span, though often one of a few, so that days are crowded. */
export const aDay: fc.Arbitrary<Day> = fc
  .oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: SPAN }) }, { weight: 1, arbitrary: fc.constantFrom(0, 14, 28, 46, 60) })
  .map((offset) => FIRST + offset);

const anAskedDay: fc.Arbitrary<Day> = fc
  .oneof(
    { weight: 1, arbitrary: fc.integer({ min: -5, max: SPAN }) },
    { weight: 4, arbitrary: fc.integer({ min: SPAN / 2, max: SPAN + 60 }) },
  )
  .map((offset) => FIRST + offset);

/** As of some day, more often late than early, when more is known; now and then as it was known on another. */
export const aQuestion = fc.oneof(
  { weight: 4, arbitrary: fc.record({ asOf: anAskedDay, asIfAlways: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ asOf: anAskedDay, asIfAlways: fc.boolean(), knownAt: anAskedDay }) },
);

export const STANDARD = 'county.standard';

export const FIELDS: Readonly<Record<string, fc.Arbitrary<Record<string, boolean | number | string | readonly string[]>>>> = {
  visit: fc.record(
    { 'child-seen': fc.boolean(), 'child-seen-alone': fc.boolean(), 'not-alone-reason': fc.constant('asked not to be') },
    { requiredKeys: [] },
  ),
  'core-group': fc.record({ 'plan-updated': fc.boolean(), attended: fc.subarray(['mother', 'school', 'health']) }, { requiredKeys: [] }),
  'strategy-discussion': fc.record({ 'section-47-initiated': fc.boolean() }, { requiredKeys: [] }),
  'initial-conference': fc.record(
    { outcome: fc.constantFrom('plan', 'no-plan'), 'review-date': aDay.map(isoOf), 'core-group-date': aDay.map(isoOf) },
    { requiredKeys: [] },
  ),
  'review-conference': fc.record({ outcome: fc.constantFrom('continue', 'end') }, { requiredKeys: [] }),
  'conference-arranged': fc.oneof(
    { weight: 4, arbitrary: fc.record({ for: fc.constantFrom('initial', 'review'), date: aDay.map(isoOf) }, { requiredKeys: ['date'] }) },
    { weight: 1, arbitrary: fc.record({ for: fc.constantFrom('initial', 'review') }) },
  ),
  'care-review-arranged': fc.record({ date: aDay.map(isoOf) }, { requiredKeys: [] }),
  'conference-report-shared': fc.record({ for: fc.constantFrom('initial', 'review') }, { requiredKeys: [] }),
  'assessment-completed': fc.record({ 'tools-used': fc.integer({ min: 0, max: 4 }), views: fc.boolean() }, { requiredKeys: [] }),
  'assessment-authorised': fc.record({ rationale: fc.constantFrom('because', '') }, { requiredKeys: [] }),
  'case-closed': fc.constant({}),
  genogram: fc.constant({}),
  'chronology-updated': fc.constant({}),
  'placement-started': fc.record(
    { kind: fc.constantFrom('foster', 'residential'), 'carer-approval': fc.constantFrom('approved', 'awaiting') },
    { requiredKeys: [] },
  ),
  'placement-ended': fc.constant({}),
  'carer-approved': fc.constant({}),
  'period-of-care-started': fc.record({ 'legal-status': fc.constantFrom('C2', 'V2') }, { requiredKeys: [] }),
  'legal-status-changed': fc.record({ 'legal-status': fc.constantFrom('C2', 'V2') }, { requiredKeys: [] }),
  'period-of-care-ended': fc.constant({}),
  'child-protection-plan-started': fc.record({ category: fc.constantFrom('NEG', 'PHY') }, { requiredKeys: [] }),
  'category-changed': fc.record({ category: fc.constantFrom('NEG', 'PHY') }, { requiredKeys: [] }),
  'child-protection-plan-ended': fc.constant({}),
  allocation: fc.record({
    worker: fc.constantFrom('w1', 'w2'),
    role: fc.constantFrom('social-worker', 'social-worker', 'team-manager', 'personal-adviser'),
  }),
  'allocation-ended': fc.record({ role: fc.constantFrom('social-worker', 'team-manager') }),
  'variation-agreed': fc.record(
    {
      standard: fc.constantFrom(STANDARD, STANDARD, STANDARD, 'county.other'),
      interval: fc.constantFrom('2 days', '24 hours', '1 week', '3 weeks', '2 months'),
      until: aDay.map(isoOf),
    },
    { requiredKeys: ['standard'] },
  ),
  'extension-agreed': fc.record({ standard: fc.constantFrom(STANDARD, STANDARD, STANDARD, 'county.other'), due: aDay.map(isoOf) }),
  'exception-recorded': fc.record({ standard: fc.constantFrom(STANDARD, STANDARD, STANDARD, 'county.other') }),
  death: fc.constant({}),
};

export const aRole = fc.constantFrom('social-worker' as const, 'team-manager' as const, 'independent-reviewing-officer' as const);

export const aLimit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ n: fc.integer({ min: 0, max: 15 }), unit: fc.constant('working-days' as const) }),
  fc.record({ n: fc.integer({ min: 0, max: 20 }), unit: fc.constant('days' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 6 }), unit: fc.constant('weeks' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 2 }), unit: fc.constantFrom('months' as const, 'calendar-months' as const) }),
  fc.record({ n: fc.constantFrom(4, 24, 72), unit: fc.constant('hours' as const) }),
);

/** The same with what is seldom asked for: a school term. */
export const anInterval: fc.Arbitrary<Limit> = fc.oneof(
  { weight: 12, arbitrary: aLimit },
  { weight: 1, arbitrary: fc.constant({ n: 1, unit: 'terms' as const }) },
);

export const someClosures: fc.Arbitrary<readonly Day[]> = fc.uniqueArray(aDay, { maxLength: 3 });

/** A council's calendar with these closure days, and with school terms from before any child's birth. */
export function calendarWith(closures: readonly Day[]): WorkingCalendar {
  return workingCalendar({ name: 'Inventshire', closures: closures.map((day) => ({ day, name: 'Offices closed' })), terms: TERMS });
}

const TERMS = Array.from({ length: 30 }, (_, place) => 2003 + place).flatMap((year) => [
  { name: 'Spring term', from: dayFrom(year, 1, 6), to: dayFrom(year, 3, 28) },
  { name: 'Summer term', from: dayFrom(year, 4, 14), to: dayFrom(year, 7, 22) },
  { name: 'Autumn term', from: dayFrom(year, 9, 2), to: dayFrom(year, 12, 19) },
]);
