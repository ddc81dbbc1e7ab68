-- A manager signs off a child and family assessment within 45 working days of its start, unless the case is closed first.
with starts as (
  select s.child, s.id, s.day,
    (select min(a.day) from assessment_authorised a
      where a.child = s.child and a.moment >= s.moment and a.role in ('team-manager', 'practice-manager', 'service-manager', 'head-of-service')
        and (a.tied_type is distinct from 'assessment-started' or a.tied_to = s.id)) as signed,
    (select min(x.day) from case_closed x where x.child = s.child and x.moment >= s.moment) as closed,
    (select min(x.day) from work_ended x where x.child = s.child and x.id > s.id) as work_ended
  from assessment_started s
  where coalesce(s.kind, '') not in ('parenting', 'connected-person')
)
select s.child, s.day as opened, w.day as due,
  case when s.closed is null or s.signed <= s.closed then s.signed end as met,
  least(s.closed, s.work_ended) as ended
from starts s
join calendar c on c.day = s.day
join workday w on w.n = c.worked + 45
