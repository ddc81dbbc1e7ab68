-- Ten days into an assessment a manager looks at whether to go on with it; one signed off by then has nothing left to look at.
select s.child, s.starts as opened, s.starts + 10 as due,
  min(k.day) as met,
  least(case when s.until <= :as_of then s.until end, (select min(x.day) from work_ended x where x.child = s.child and x.id > s.id)) as ended
from assessment s
join assessment_started a on a.id = s.id
left join assessment_checkpoint k on k.child = s.child and k.moment >= a.moment and k.day <= s.until
  and k.role in ('team-manager', 'practice-manager', 'service-manager')
  and (k.tied_type is distinct from 'assessment-started' or k.tied_to = s.id)
where coalesce(s.kind, '') not in ('update', 'short-break', 'parenting', 'connected-person')
group by s.child, s.id, s.starts, s.until
