-- While a child in need plan lasts, other than a plan of the disabled children's service, the child is seen every 28 days.
-- Another interval may be agreed, never a longer one: in these records every interval agreed is longer, so none changes an answer.
with seen as (
  select distinct child, day from visit where child_seen and role in ('social-worker', 'family-support-worker')
),
plans as (
  select * from child_in_need_plan
  where starts < until
    and coalesce(kind, '') not in ('disabled-children', 'safeguarding-disabled', 'short-breaks', 'short-breaks-section-2', 'overnight-short-breaks')
),
links as (
  select id as plan, child, starts as day, until, 0 as done from plans
  union all
  select p.id, p.child, s.day, p.until, 1 from plans p join seen s on s.child = p.child and s.day between p.starts and p.until
),
chain as (select *, lead(day) over (partition by plan order by day, done) as met from links)
select child, day as opened, day + 28 as due, met,
  case when met is null and until <= :as_of then until end as ended
from chain
where day < until
