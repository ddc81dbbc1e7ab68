-- A child and family assessment takes no more than 45 working days, or as long as a team manager has agreed for it.
with starts as (
  select s.child, s.id, s.day,
    least(
      (select min(w.moment) from assessment_completed w
        where w.child = s.child and w.moment >= s.moment and (w.tied_type is distinct from 'assessment-started' or w.tied_to = s.id)),
      (select min(w.moment) from assessment_authorised w
        where w.child = s.child and w.moment >= s.moment and (w.tied_type is distinct from 'assessment-started' or w.tied_to = s.id))
    ) as written_at,
    (select min(x.day) from case_closed x where x.child = s.child and x.moment >= s.moment) as closed,
    (select min(x.day) from work_ended x where x.child = s.child and x.id > s.id) as work_ended
  from assessment_started s
  where coalesce(s.kind, '') not in ('parenting', 'connected-person')
),
settled as (
  select *, case when closed is null or written_at::date <= closed then written_at end as met_at
  from starts
),
-- more time is for the assessment under way when it is agreed: the last begun of those
extensions as (
  select x.id, x.due, max(s.id) as start
  from extension_agreed x
  join settled s on s.child = x.child and s.day <= x.day and (least(s.closed, s.work_ended) is null or x.day <= least(s.closed, s.work_ended)) and (s.met_at is null or x.moment < s.met_at)
  where x.standard = 'herefordshire.assessment.child-and-family-completed' and x.role = 'team-manager' and x.due is not null
  group by x.id, x.due
),
latest as (select start, due, row_number() over (partition by start order by id desc) as place from extensions)
select s.child, s.day as opened, w.day as due, s.met_at::date as met, least(s.closed, s.work_ended) as ended, e.due as agreed
from settled s
join calendar c on c.day = s.day
join workday w on w.n = c.worked + 45
left join latest e on e.start = s.id and e.place = 1
