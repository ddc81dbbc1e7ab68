export type LimitUnit =
  | 'hours'
  | 'working-days'
  | 'days'
  | 'weeks'
  | 'months'
  | 'calendar-months'
  | 'years'
  | 'terms'
  | 'age'
  | 'clock'
  | 'count';

/** How long a standard allows: so many of a unit. */
export interface Limit {
  readonly n: number;
  readonly unit: LimitUnit;
  /** Minute of the day by which it is due; 'clock' only. */
  readonly at?: number | undefined;
  /** What the full days of a 'clock' limit are; calendar days where absent. */
  readonly of?: 'days' | 'working-days' | undefined;
  /** Months past the birthday; 'age' only. */
  readonly months?: number | undefined;
  /** The entry type whose next occurrence is the limit; 'count' only. */
  readonly next?: string | undefined;
}
