-- A placement planning meeting is held within 72 hours of the child being placed. Hours are hours of the clock.
select p.child, p.starts as opened, (s.moment + interval '72 hours')::date as due,
  min(m.moment)::date as met, false as in_working_days,
  least(case when p.until <= :as_of then p.until end, (select min(x.day) from work_ended x where x.child = p.child and x.id > p.id)) as ended,
  s.moment + interval '72 hours' as due_at, min(m.moment) as met_at
from placement p
join placement_started s on s.id = p.id
left join legal_status l on l.child = p.child and l.starts <= p.starts and p.starts < l.until
left join placement_planning_meeting m on m.child = p.child and m.moment >= s.moment and m.day <= p.until
where coalesce(p.kind, '') not in ('adoption', 'placed-with-parents', 'young-offender', 'health-setting', 'respite')
  and coalesce(l.legal_status, '') not in ('V3', 'V4')
group by p.child, p.id, p.starts, p.until, s.moment
