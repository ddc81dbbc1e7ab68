import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** What may be worth a question. None of it is proof of anything. */
export type Pattern = 'many-in-an-hour' | 'own-name' | 'own-neighbours' | 'many-people' | 'turned-away' | 'at-night' | 'glass';

export interface Watched {
  readonly pattern: Pattern;
  /** Who looked, by account; absent where it is about a record that many looked at. */
  readonly account?: string;
  readonly who?: string;
  /** Whose record; absent where there were several. */
  readonly subject?: string;
  /** Records, people or times, by the pattern. */
  readonly n: number;
  readonly last: Temporal.Instant;
}

/** From how many on it is worth a question. */
const WORTH_ASKING = { recordsInAnHour: 40, peopleOfARecord: 8, turnedAway: 5, nightFrom: 23, nightTo: 5 };

/**
 * Patterns in who looked at what since a moment: many records in one hour, a child of one's own surname, a record that unusually many people
 * opened, being turned away again and again, reading at night outside the night desk, and broken glass. At most `limit` of each.
 */
export async function watched(db: Reader, authority: string, since: Temporal.Instant, limit = 50): Promise<readonly Watched[]> {
  const reads = sql`access_log l where l.authority = ${authority} and l.at >= ${since.toString()}::timestamptz
    and l.event in ('record-read', 'record-written') and l.outcome = 'allowed' and l.subject is not null`;
  const hour = sql`extract(hour from l.at at time zone 'Europe/London')`;
  const { nightFrom, nightTo, recordsInAnHour, peopleOfARecord, turnedAway } = WORTH_ASKING;
  const { rows } = await sql<{ [Key in keyof Watched]: Watched[Key] | null } & Pick<Watched, 'pattern' | 'n' | 'last'>>`
    with found as (
      (select 'many-in-an-hour' as pattern, l.account, null as subject, count(distinct l.subject) as n, max(l.at) as last
        from ${reads} group by l.account, date_trunc('hour', l.at) having count(distinct l.subject) >= ${recordsInAnHour} order by n desc limit ${limit})
      union all
      (select 'own-name', l.account, l.subject, count(distinct l.request), max(l.at)
        from access_log l join account a on a.authority = l.authority and a.account::text = l.account
          join subject s on s.authority = l.authority and s.subject = l.subject and s.kind = 'child'
        where l.authority = ${authority} and l.at >= ${since.toString()}::timestamptz and l.event in ('record-read', 'record-written')
          and l.outcome = 'allowed' and length(substring(a.name from '(\\S+)$')) > 2
          and lower(substring(a.name from '(\\S+)$')) = lower(substring(s.name from '(\\S+)$'))
        group by l.account, l.subject order by 4 desc limit ${limit})
      union all
      (select 'own-neighbours', l.account, l.subject, count(distinct l.request), max(l.at)
        from access_log l join account a on a.authority = l.authority and a.account::text = l.account and a.postcode is not null
          join journal j on j.authority = l.authority and j.subject = l.subject and j.type = 'address'
            and upper(replace(j.fields->>'postcode', ' ', '')) = a.postcode
        where l.authority = ${authority} and l.at >= ${since.toString()}::timestamptz and l.event in ('record-read', 'record-written')
          and l.outcome = 'allowed' and l.subject is not null
        group by l.account, l.subject order by 4 desc limit ${limit})
      union all
      (select 'many-people', null, l.subject, count(distinct l.account), max(l.at)
        from ${reads} group by l.subject having count(distinct l.account) >= ${peopleOfARecord} order by 4 desc limit ${limit})
      union all
      (select 'turned-away', l.account, null, count(distinct l.request), max(l.at)
        from access_log l where l.authority = ${authority} and l.at >= ${since.toString()}::timestamptz and l.outcome = 'refused'
        group by l.account having count(distinct l.request) >= ${turnedAway} order by 4 desc limit ${limit})
      union all
      (select 'at-night', l.account, null, count(distinct l.subject), max(l.at)
        from ${reads} and (${hour} >= ${nightFrom} or ${hour} < ${nightTo})
          and not exists (select from account_role r where r.authority = l.authority and r.account::text = l.account and r.role = 'emergency-duty-worker')
        group by l.account order by 4 desc limit ${limit})
      union all
      (select 'glass', g.account::text, g.subject, 1, g.from_at
        from record_access g where g.authority = ${authority} and g.relation = 'glass' and g.from_at >= ${since.toString()}::timestamptz
        order by g.from_at desc limit ${limit})
    )
    select found.pattern, found.account, a.name as who, found.subject, found.n, found.last
    from found left join account a on a.authority = ${authority} and a.account::text = found.account`.execute(db);
  return rows.map(({ pattern, account, who, subject, n, last }) => ({
    pattern,
    n,
    last,
    ...(account !== null && { account }),
    ...(who !== null && { who }),
    ...(subject !== null && { subject }),
  }));
}
