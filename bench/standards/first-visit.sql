-- The child is first seen within three working days of a child and family assessment being opened, unless the case is closed first.
with starts as (
  select s.child, s.id, s.day,
    (select min(v.day) from visit v where v.child = s.child and v.moment >= s.moment and v.child_seen and v.role = 'social-worker') as seen,
    (select min(x.day) from case_closed x where x.child = s.child and x.moment >= s.moment) as closed,
    (select min(x.day) from work_ended x where x.child = s.child and x.id > s.id) as work_ended
  from assessment_started s
  where coalesce(s.kind, '') not in ('update', 'return-home', 'short-break', 'parenting', 'connected-person')
)
select s.child, s.day as opened, w.day as due,
  case when s.closed is null or s.seen <= s.closed then s.seen end as met,
  least(s.closed, s.work_ended) as ended
from starts s
join calendar c on c.day = s.day
join workday w on w.n = c.worked + 3
