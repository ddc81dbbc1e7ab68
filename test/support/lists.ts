/** The lists of a county, written straight into the tables that pages read: for how they are read, not for what is in them. */
import { judgedWith } from '../../src/casework/judging/judged-with.ts';
import type { Day } from '../../src/calendar/index.ts';
import { isoOf } from '../../src/calendar/index.ts';
import type { LoadedPack } from '../../src/packs/index.ts';
import { createAuthority, noteJudged } from '../../src/store/index.ts';
import type { TestDatabase } from '../database.ts';

const COUNCIL = 'council';

/** So many children, in families of two now and then, fifty to a worker, each with five expectations open; everyone counts as judged for the day. */
export async function keepLists(database: TestDatabase, loaded: LoadedPack, children: number, day: Day): Promise<void> {
  const pack = loaded.pack.authority;
  await database.store.transaction(async (tx) => {
    await createAuthority(tx, { id: COUNCIL, name: 'Nowhereshire', pack, asIfAlways: false, demonstration: true });
    await noteJudged(tx, COUNCIL, { with: judgedWith({ loaded, asIfAlways: false }), for: day });
  });
  const standards = loaded.judged.standards.filter(({ about }) => about === 'child').map(({ id }) => id);
  const today = isoOf(day);
  await database.asSuperuser(
    `insert into sightline.subject (authority, subject, kind, name, born, search)
     select '${COUNCIL}', 'c' || lpad(i::text, 6, '0'), 'child', 'Child' || i % 900 || ' Notreal', '2015-06-01', 'child' || i % 900 || ' notreal c' || lpad(i::text, 6, '0')
     from generate_series(1, $1::int) i`,
    [children],
  );
  await database.asSuperuser(
    `insert into sightline.subject (authority, subject, kind, name, search)
     select '${COUNCIL}', 'w' || i, 'worker', 'Worker' || i || ' Notreal', 'worker' || i || ' notreal w' || i from generate_series(0, $1::int) i`,
    [children / 50],
  );
  await database.asSuperuser(
    `insert into sightline.subject_summary (authority, pack, subject, kind, name, search, worker, team, workers, reviewers, teams, family, seen_held, last_seen_day, seen_alone_held,
       role, open, plans, overdue, to_put_right, due_soon, upcoming, not_held, waiting, urgency, next_due_day, next_standard, next_opened_day, next_nth, changes_on, revision, digest)
     select authority, $1, subject, kind, name, search, case kind when 'child' then 'w' || i % $4::int end, case kind when 'child' then 'Team ' || i % 12 end,
       case kind when 'child' then array['w' || i % $4::int] else '{}' end, case kind when 'child' then array['w' || (i % 400 + 200)] else '{}' end,
       case kind when 'child' then array['Team ' || i % 12] else '{}' end,
       case when kind = 'child' and i % 3 < 2 then 'c' || lpad((i - i % 3)::text, 6, '0') end, true, $3::date - (i * 31 % 400), true,
       case kind when 'worker' then 'social-worker' end, i % 5 <> 0, '{}', case when i % 6 in (0, 2) then 1 + i % 3 else 0 end, i % 2, (i % 6 = 1)::int, 3,
       (i % 211 = 0)::int, (i % 97 = 0)::int, i % 6, $3::date + (i * 7919 % 300 - 200), ($2::text[])[1 + i % cardinality($2::text[])], $3::date - 100, 1, $3::date + 2, 1, 'x'
     from (select *, (regexp_replace(subject, '\\D', '', 'g'))::int as i from sightline.subject where authority = '${COUNCIL}') s`,
    [pack, standards, today, Math.max(1, children / 50)],
  );
  await database.asSuperuser(
    `insert into sightline.expectation (authority, pack, subject, standard, opened_day, nth, state, version, owner, due_day)
     select authority, pack, subject, ($1::text[])[1 + (i + n) % cardinality($1::text[])], $2::date - 100, 1,
       (array['overdue', 'due-soon', 'upcoming', 'to-put-right', 'not-held'])[1 + (i + n) % 5], '2025-01-01', 'social-worker', $2::date + (i % 90 - 40)
     from (select *, (regexp_replace(subject, '\\D', '', 'g'))::int as i from sightline.subject_summary where kind = 'child') s cross join generate_series(0, 4) n`,
    [standards, today],
  );
  await database.asSuperuser(
    `insert into sightline.caseload_change (authority, pack, kind, worker, team, open, subjects, overdue, to_put_right, due_soon, not_held, waiting)
     select authority, pack, kind, worker, team, open, count(*), count(*) filter (where overdue > 0), count(*) filter (where to_put_right > 0), count(*) filter (where due_soon > 0),
       count(*) filter (where not_held > 0), count(*) filter (where waiting > 0)
     from sightline.subject_summary group by 1, 2, 3, 4, 5, 6`,
  );
  await database.asSuperuser(
    `insert into sightline.standing_change select authority, pack, standard, case state when 'to-put-right' then 'overdue' else state end, count(*), 0
     from sightline.expectation group by 1, 2, 3, 4`,
  );
  await database.asSuperuser(
    `insert into sightline.search_name (authority, subject, part, told, keys)
     select authority, subject, part, jsonb_build_object('told', jsonb_build_array(jsonb_build_object('kind', 'name', 'text', name)), 'born', born - date '1970-01-01'),
       array['w' || split_part(lower(name), ' ', 1), 'wnotreal', 'w' || subject, 'sb' || split_part(lower(name), ' ', 1), 'd20150601'] || case part when 'record' then array['wpip' || i % 500] else '{}' end
     from (select *, (regexp_replace(subject, '\\D', '', 'g'))::int as i from sightline.subject where kind = 'child') s, (values ('child'), ('record')) parts (part)`,
  );
  await database.asSuperuser('vacuum analyze');
}
