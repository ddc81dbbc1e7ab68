-- The report for a review reaches the reviewing officer three working days before it; before it is held, before the day it is planned for.
with reviews as (
  select id, child, day, moment, lag(id) over (partition by child order by id) as previous, lag(moment) over (partition by child order by id) as previous_at
  from care_review
  union all
  -- the one that is still to come
  select null, child, null, null, max(id), max(moment) from care_review group by child
  union all
  select distinct null::bigint, a.child, null::date, null::timestamp, null::bigint, null::timestamp from care_review_arranged a
  where not exists (select 1 from care_review r where r.child = a.child)
),
planned as (
  select coalesce(r.id, -1 - r.child) as meeting, r.id, r.child, r.day, r.moment, r.previous_at, p.id as plan, p.day as plan_day, p.planned_for,
    row_number() over (partition by r.child, r.id order by p.id) as nth,
    row_number() over (partition by r.child, r.id order by p.id desc) as nth_last
  from reviews r
  left join care_review_arranged p on p.child = r.child and p.planned_for is not null
    and (r.previous_at is null or p.moment >= r.previous_at) and (r.moment is null or p.moment < r.moment)
  where r.id is not null or p.id is not null
),
meetings as (
  select meeting, id, child, day, moment, previous_at,
    coalesce(max(case when nth = 1 then plan_day end), day) as opened,
    coalesce(max(case when nth = 1 then plan end), id) as opened_by,
    coalesce(day, max(case when nth_last = 1 then planned_for end)) as meets_on
  from planned
  group by meeting, id, child, day, moment, previous_at
),
-- what is tied to a review, or to a plan for one, is for no other
shared as (
  select s.child, s.day, s.moment,
    case s.tied_type when 'care-review' then s.tied_to when 'care-review-arranged' then coalesce(p.meeting, 0) end as only_for
  from care_review_report_shared s
  left join planned p on p.plan = s.tied_to
  where s.with_reviewing_officer
),
done as (
  select m.meeting, min(s.day) as met
  from meetings m
  join shared s on s.child = m.child and (m.previous_at is null or s.moment > m.previous_at) and (m.moment is null or s.moment <= m.moment)
    and (s.only_for is null or s.only_for = m.meeting)
  group by m.meeting
),
judged as (
  select m.child, m.opened, m.day, m.meets_on, d.met,
    (select min(x.day) from work_ended x where x.child = m.child and x.id > m.opened_by) as closed
  from meetings m left join done d on d.meeting = m.meeting
)
select j.child, j.opened, w.day as due, j.met, least(j.day, case when j.closed is not null then greatest(j.closed, j.opened) end) as ended, j.day as missed
from judged j
join calendar c on c.day = j.meets_on
join workday w on w.n = c.worked_before - 2
