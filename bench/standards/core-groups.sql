-- While a child protection plan lasts, a core group: the first within ten working days, then every four weeks.
with groups as (select distinct child, day from core_group),
links as (
  select id as plan, child, starts as day, until, 0 as held from child_protection_plan where starts < until
  union all
  select p.id, p.child, g.day, p.until, 1
  from child_protection_plan p join groups g on g.child = p.child and g.day between p.starts and p.until
  where p.starts < p.until
),
chain as (select *, lead(day) over (partition by plan order by day, held) as met from links)
select k.child, k.day as opened,
  case when k.held = 0 then w.day else k.day + 28 end as due,
  k.met,
  case when k.met is null and k.until <= :as_of then k.until end as ended,
  k.held = 0 as in_working_days
from chain k
join calendar c on c.day = k.day
join workday w on w.n = c.worked + 10
where k.day < k.until
