import type { LimitUnit } from '../../calendar/index.ts';
import type { Standard } from '../../engine/index.ts';
import { findEntryType } from '../../record/entry-types.ts';
import { clockOf } from '../against-statute/clock.ts';
import { type Said, saidBy } from './said.ts';

/** Limits for one kind of entry that are counted in different ways, so that a reader may wonder whether that was meant. */
export interface UnitsMixed {
  /** The kind of entry, by its label. */
  readonly thing: string;
  readonly ways: readonly { readonly unit: 'days' | 'working days' | 'weeks' | 'months'; readonly limits: readonly Said[] }[];
}

type Unit = UnitsMixed['ways'][number]['unit'];

/** Ways of counting that are easily taken for one another. */
const CONFUSED: readonly (readonly [Unit, Unit])[] = [
  ['days', 'working days'],
  ['weeks', 'months'],
];
const UNITS: Readonly<Partial<Record<LimitUnit, Unit>>> = {
  days: 'days',
  'working-days': 'working days',
  weeks: 'weeks',
  months: 'months',
  'calendar-months': 'months',
};

/** Kinds of entry whose limits are counted in days here and in working days there, or in weeks here and months there. */
export function unitsMixedIn(standards: readonly Standard[]): UnitsMixed[] {
  const limits = standards.flatMap(limitsIn);
  return [...Map.groupBy(limits, ({ entry }) => entry)].flatMap(([entry, those]) =>
    CONFUSED.flatMap((pair): UnitsMixed[] => {
      const ways = pair.map((unit) => ({ unit, limits: those.filter((one) => one.unit === unit).map(({ said }) => said) }));
      return ways.every((way) => way.limits.length > 0) ? [{ thing: findEntryType(entry)?.label ?? entry, ways }] : [];
    }),
  );
}

function limitsIn(standard: Standard): { entry: string; unit: Unit; said: Said }[] {
  const version = standard.versions.at(-1);
  const clock = version && clockOf(version);
  // What an entry shows, and when it was written up, are matters of recording: nobody takes their limits for those of the act.
  if (clock === undefined || clock.shown !== undefined || clock.given !== undefined) return [];
  const [first] = clock.metBy;
  return clock.rows.flatMap(({ limit }, row) => {
    const unit = UNITS[limit.unit];
    // One day or none is too short to be mistaken.
    return first === undefined || unit === undefined || limit.n < 2 ? [] : [{ entry: first.entry, unit, said: saidBy(standard, row) }];
  });
}
