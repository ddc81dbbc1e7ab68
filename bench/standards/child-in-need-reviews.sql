-- While a child in need plan lasts, other than a short breaks plan, it is reviewed every four weeks, or brought up to date at a meeting.
with reviews as (
  select child, day from child_in_need_review
  union
  select child, day from child_in_need_meeting where plan_updated
),
plans as (
  select * from child_in_need_plan
  where starts < until and coalesce(kind, '') not in ('short-breaks', 'short-breaks-section-2', 'overnight-short-breaks')
),
links as (
  select id as plan, child, starts as day, until, 0 as done from plans
  union all
  select p.id, p.child, r.day, p.until, 1 from plans p join reviews r on r.child = p.child and r.day between p.starts and p.until
),
chain as (select *, lead(day) over (partition by plan order by day, done) as met from links)
select child, day as opened, day + 28 as due, met,
  case when met is null and until <= :as_of then until end as ended
from chain
where day < until
