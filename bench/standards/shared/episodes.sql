-- Episodes, as a reporting database keeps them: what opens one while none is open, and the first thing after it that closes it.
-- Everything in these records has its time, so the order of the record (id) is the order of the day.

create temp table open_to_social_care as
with marks as (
  select child, id, day, true as opens from referral where no_further_action is not true
  union all select child, id, day, false from case_closed
  union all select child, id, day, false from leaving_care_ended
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, lead(day) over (partition by child order by id) as ended, lead(id) over (partition by child order by id) as ended_by
  from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until, ended_by from bounds where opens;

create temp table assessment as
with marks as (
  select child, id, day, true as opens, kind from assessment_started
  union all select child, id, day, false, null from assessment_authorised
  union all select child, id, day, false, null from case_closed
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, kind, lead(day) over (partition by child order by id) as ended, lead(id) over (partition by child order by id) as ended_by
  from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until, ended_by, kind from bounds where opens;

create temp table child_in_need_plan as
with marks as (
  select child, id, day, true as opens, kind from child_in_need_plan_started
  union all select child, id, day, false, null from child_in_need_plan_ended
  union all select child, id, day, false, null from case_closed
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, kind, lead(day) over (partition by child order by id) as ended, lead(id) over (partition by child order by id) as ended_by
  from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until, ended_by, kind from bounds where opens;

create temp table child_protection_plan as
with marks as (
  select child, id, day, true as opens from child_protection_plan_started
  union all select child, id, day, false from child_protection_plan_ended
  union all select child, id, day, false from case_closed
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, lead(day) over (partition by child order by id) as ended, lead(id) over (partition by child order by id) as ended_by
  from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until, ended_by from bounds where opens;

create temp table looked_after as
with marks as (
  select child, id, day, true as opens, legal_status from period_of_care_started
  union all select child, id, day, false, null from period_of_care_ended
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, legal_status, lead(day) over (partition by child order by id) as ended, lead(id) over (partition by child order by id) as ended_by
  from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until, ended_by, legal_status from bounds where opens;

-- A new placement ends the one before.
create temp table placement as
with marks as (
  select child, id, day, true as opens, kind, carer_approval from placement_started
  union all select child, id, day, false, null, null from placement_ended
  union all select child, id, day, false, null, null from period_of_care_ended
),
bounds as (
  select *, lead(day) over (partition by child order by id) as ended, lead(id) over (partition by child order by id) as ended_by from marks
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until, ended_by, kind, carer_approval from bounds where opens;

create temp table early_help as
with marks as (
  select child, id, day, true as opens from early_help_started
  union all select child, id, day, false from early_help_ended
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, lead(day) over (partition by child order by id) as ended from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until from bounds where opens;

create temp table leaving_care as
with marks as (
  select child, id, day, true as opens, status from leaving_care_started
  union all select child, id, day, false, null from leaving_care_ended
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, status, lead(day) over (partition by child order by id) as ended, lead(id) over (partition by child order by id) as ended_by
  from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until, ended_by, status from bounds where opens;

create temp table pre_proceedings as
with marks as (
  select child, id, day, true as opens from pre_proceedings_started
  union all select child, id, day, false from pre_proceedings_ended
  union all select child, id, day, false from case_closed
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, lead(day) over (partition by child order by id) as ended from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, ended, coalesce(ended, date '9999-12-31') as until from bounds where opens;

create temp table proceedings as
with marks as (
  select child, id, day, true as opens from proceedings_issued
  union all select child, id, day, false from proceedings_concluded
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, lead(day) over (partition by child order by id) as ended from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until from bounds where opens;

create temp table unaccompanied as
with marks as (
  select child, id, day, started as opens from unaccompanied_status where started is not null
  union all select child, id, day, false from period_of_care_ended
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, lead(day) over (partition by child order by id) as ended from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until from bounds where opens;

-- A move on the very day of placing ends the placement before, not this one.
create temp table adoption_placement as
with marks as (
  select child, id, day, true as opens from placed_for_adoption
  union all select child, id, day, false from adoption_order
  union all select e.child, e.id, e.day, false from placement_ended e
  where not exists (select 1 from placed_for_adoption p where p.child = e.child and p.day = e.day)
),
turns as (select *, lag(opens) over (partition by child order by id) as was_open from marks),
bounds as (
  select child, id, day, opens, lead(day) over (partition by child order by id) as ended from turns where opens <> coalesce(was_open, false)
)
select child, id, day as starts, coalesce(ended, date '9999-12-31') as until from bounds where opens;

-- The legal status through a period of care; of several on one day the last stands.
create temp table legal_status as
with said as (
  select id as care, child, starts as day, id, legal_status from looked_after
  union all
  select l.id, l.child, c.day, c.id, c.legal_status
  from looked_after l join legal_status_changed c on c.child = l.child and c.id > l.id and (l.ended_by is null or c.id < l.ended_by)
  where c.legal_status is not null
),
last_of_day as (select *, row_number() over (partition by care, day order by id desc) as place from said)
select s.care, s.child, s.day as starts, coalesce(lead(s.day) over (partition by s.care order by s.day), l.until) as until, s.legal_status
from last_of_day s join looked_after l on l.id = s.care
where s.place = 1;

-- The carers' approval through a placement.
create temp table carer_approval as
with said as (
  select id as placement, child, starts as day, id, carer_approval from placement
  union all
  select p.id, p.child, a.day, a.id, 'temporary' from placement p
  join carer_temporarily_approved a on a.child = p.child and a.id > p.id and (p.ended_by is null or a.id < p.ended_by)
  union all
  select p.id, p.child, a.day, a.id, 'approved' from placement p
  join carer_approved a on a.child = p.child and a.id > p.id and (p.ended_by is null or a.id < p.ended_by)
),
last_of_day as (select *, row_number() over (partition by placement, day order by id desc) as place from said)
select s.placement, s.child, s.day as starts, coalesce(lead(s.day) over (partition by s.placement order by s.day), p.until) as until, s.carer_approval
from last_of_day s join placement p on p.id = s.placement
where s.place = 1;

-- From which day a placement was agreed as permanent, and with an updated assessment behind a longer interval.
create temp table permanent_placement as
select p.id as placement, min(a.day) as agreed, min(a.day) filter (where a.after_assessment) as after_assessment
from placement p join placement_agreed_permanent a on a.child = p.child and a.id > p.id and (p.ended_by is null or a.id < p.ended_by)
group by p.id;

-- The status of a care leaver, as it changes.
create temp table leaving_care_status as
with said as (
  select id as leaving, child, starts as day, id, status, null::boolean as virtual_list from leaving_care
  union all
  select l.id, l.child, c.day, c.id, c.status, c.virtual_list
  from leaving_care l join leaving_care_status_changed c on c.child = l.child and c.id > l.id and (l.ended_by is null or c.id < l.ended_by)
),
filled as (
  select leaving, child, day, id,
    max(id) filter (where status is not null) over (partition by leaving order by id) as status_from,
    max(id) filter (where virtual_list is not null) over (partition by leaving order by id) as list_from,
    row_number() over (partition by leaving, day order by id desc) as place
  from said
)
select f.leaving, f.child, f.day as starts, coalesce(lead(f.day) over (partition by f.leaving order by f.day), l.until) as until,
  s.status, v.virtual_list
from filled f
join leaving_care l on l.id = f.leaving
left join said s on s.leaving = f.leaving and s.id = f.status_from
left join said v on v.leaving = f.leaving and v.id = f.list_from
where f.place = 1;

-- Birthdays as the law has them: a birth on 29 February is marked on 1 March in a common year.
create temp table birthday as
with plain as (
  select child, born, extract(month from born) = 2 and extract(day from born) = 29 as leap,
    (born + interval '1 year')::date as first, (born + interval '4 years')::date as fourth, (born + interval '18 years')::date as eighteenth,
    (born + interval '21 years')::date as twenty_first, (born + interval '25 years')::date as twenty_fifth
  from child where born is not null
)
select child,
  first + case when leap and extract(day from first) = 28 then 1 else 0 end as first,
  fourth + case when leap and extract(day from fourth) = 28 then 1 else 0 end as fourth,
  eighteenth + case when leap and extract(day from eighteenth) = 28 then 1 else 0 end as eighteenth,
  twenty_first + case when leap and extract(day from twenty_first) = 28 then 1 else 0 end as twenty_first,
  twenty_fifth + case when leap and extract(day from twenty_fifth) = 28 then 1 else 0 end as twenty_fifth
from plain;

-- What ends the work under way: what is still open then lapses.
create temp table work_ended as
select child, id, day from case_closed
union all select child, id, day from leaving_care_ended;

create index work_ended_of_child on work_ended (child, id)
