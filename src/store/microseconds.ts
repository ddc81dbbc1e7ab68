import { type RawBuilder, sql } from 'kysely';

/** A moment as microseconds since 1970, in digits; none where it is infinite. Neither time zone nor style of dates can change it. */
export function microseconds(column: string): RawBuilder<string | null> {
  return sql`case when isfinite(${sql.ref(column)}) then (extract(epoch from ${sql.ref(column)}) * 1000000)::bigint::text end`;
}

/** The instant that these microseconds are. */
export function instantOf(digits: string): Temporal.Instant {
  return Temporal.Instant.fromEpochNanoseconds(BigInt(digits) * 1000n);
}

/** An instant as microseconds since 1970. */
export function microsecondsOf(instant: Temporal.Instant): bigint {
  return instant.epochNanoseconds / 1000n;
}
