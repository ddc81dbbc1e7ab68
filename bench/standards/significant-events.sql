-- A significant event is written down within 24 hours, or by the next working day in an emergency. The first version's writing counts.
with first_written as (
  select stands_as, min(recorded_at) as recorded_at from significant_event_versions group by stands_as
)
select e.child, e.day as opened,
  case when e.emergency then w.day else (e.moment + interval '24 hours')::date end as due,
  f.recorded_at::date as met, null::date as ended,
  case when not coalesce(e.emergency, false) then e.moment + interval '24 hours' end as due_at,
  f.recorded_at as met_at, coalesce(e.emergency, false) as in_working_days
from significant_event e
join first_written f on f.stands_as = e.id
join calendar c on c.day = e.day
join workday w on w.n = c.worked + 1
