-- Within three months of the second review and those after it, the reviewing officer looks in between; it ends with the next review or the period of care.
with endings as (
  select child, day, moment, id from care_review
  union all select child, day, moment, id from period_of_care_ended
),
starts as (
  select r.child, r.id, r.day,
    (select min(m.day) from mid_point_review m
      where m.child = r.child and m.moment >= r.moment and m.role = 'independent-reviewing-officer'
        and (m.tied_type is distinct from 'care-review' or m.tied_to = r.id)) as looked,
    (select min(e.day) from endings e where e.child = r.child and e.moment >= r.moment and e.id <> r.id) as ended,
    (select min(x.day) from work_ended x where x.child = r.child and x.id > r.id) as closed
  from care_review r
  where r.is_first is not true
)
select child, day as opened, (day + interval '3 months')::date as due,
  case when ended is null or looked <= ended then looked end as met,
  least(ended, closed) as ended
from starts
