-- While a child protection plan lasts, and once first seen, the child is seen every ten working days. An exception excuses the visit that is due.
with seen as (
  select distinct child, day from visit where child_seen and role = 'social-worker'
),
excused as (
  select distinct child, day from exception_recorded where standard = 'herefordshire.visiting.child-protection'
),
events as (
  select p.id as plan, p.child, s.day, p.until, 'seen' as what
  from child_protection_plan p join seen s on s.child = p.child and s.day between p.starts and p.until
  where p.starts < p.until
  union all
  select p.id, p.child, x.day, p.until, 'excused'
  from child_protection_plan p join excused x on x.child = p.child and x.day between p.starts and p.until
  where p.starts < p.until
),
chain as (
  select *,
    lead(day) over in_order as next_day,
    lead(what) over in_order as next_what,
    count(*) filter (where what = 'seen') over in_order as times_seen
  from events
  window in_order as (partition by plan order by day, case what when 'seen' then 0 else 1 end)
)
select k.child, k.day as opened, w.day as due,
  case when k.next_what = 'seen' then k.next_day end as met,
  case when k.next_what = 'excused' then k.next_day when k.next_day is null and k.until <= :as_of then k.until end as ended,
  k.next_what is not distinct from 'excused' as excused
from chain k
join calendar c on c.day = k.day
join workday w on w.n = c.worked + 10
where k.day < k.until and k.times_seen > 0
