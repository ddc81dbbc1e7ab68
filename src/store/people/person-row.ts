import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import type { Role } from '../../record/types.ts';
import type { Reader } from '../schema.ts';

/** Somebody as they stand on a day. */
export interface StandsToday {
  readonly account: string;
  readonly name: string;
  readonly worker: string | null;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly covering: readonly string[];
  /** Of managers whose absence they cover. */
  readonly coveringTeams: readonly string[];
}

/** How the person of an account stands on a day; undefined where there is none, or they have left by then. */
export async function standsOn(db: Reader, authority: string, account: string, day: Day): Promise<StandsToday | undefined> {
  const on = isoOf(day);
  const { rows } = await sql<StandsToday>`
    with held as (
      select role, team, from_day, given_at from account_role
      where authority = ${authority} and account = ${account} and from_day <= ${on} and (until_day is null or until_day > ${on})
    )
    select account, name, worker,
      coalesce((select json_agg(role order by since, noted) from (select role, min(from_day) as since, min(given_at) as noted from held group by role) r), '[]') as roles,
      coalesce((select json_agg(distinct team) filter (where team is not null) from held), '[]') as teams,
      coalesce((select json_agg(distinct covers) from absence_cover
        where authority = ${authority} and account = ${account} and from_day <= ${on} and (until_day is null or until_day > ${on})), '[]') as covering,
      array(select distinct covered_teams(${account}) order by 1) as "coveringTeams"
    from account where authority = ${authority} and account = ${account} and (left_on is null or left_on > ${on})`.execute(db);
  return rows[0];
}

/** An account on the list of people, as it stands on a day. */
export interface Listed extends StandsToday {
  readonly signIn: string;
  readonly invented: boolean;
  readonly left: Day | null;
}

/** Everyone who has or had an account, by name; part of a name or an address narrows them. At most so many. */
export async function listPeople(db: Reader, authority: string, day: Day, find: string, most: number): Promise<readonly Listed[]> {
  const on = isoOf(day);
  const like = `%${find.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<Listed>`
    select a.account, a.name, a.worker, a.sign_in as "signIn", a.invented, a.left_on as left,
      coalesce(json_agg(distinct r.role) filter (where r.role is not null), '[]') as roles,
      coalesce(json_agg(distinct r.team) filter (where r.team is not null), '[]') as teams,
      '[]'::json as covering, '[]'::json as "coveringTeams"
    from account a left join account_role r on r.authority = a.authority and r.account = a.account
      and r.from_day <= ${on} and (r.until_day is null or r.until_day > ${on})
    where a.authority = ${authority} and (lower(a.name) like ${like} or a.sign_in like ${like})
    group by a.authority, a.account order by a.left_on is not null, a.name, a.account limit ${most}`.execute(db);
  return rows;
}
