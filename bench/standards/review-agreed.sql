-- The team manager agrees what a review decided within five working days; when those have passed and nothing was said, it is agreed.
with reviews as (
  select r.child, r.id, r.day,
    (select min(a.day) from care_review_decisions_agreed a
      where a.child = r.child and a.moment >= r.moment and a.role = 'team-manager'
        and (a.tied_type is distinct from 'care-review' or a.tied_to = r.id)) as agreed,
    (select min(x.day) from work_ended x where x.child = r.child and x.id > r.id) as closed
  from care_review r
)
select r.child, r.day as opened, w.day as due,
  case when r.agreed <= w.day then r.agreed when :as_of > w.day and (r.closed is null or r.closed > w.day) then w.day else r.agreed end as met,
  r.closed as ended
from reviews r
join calendar c on c.day = r.day
join workday w on w.n = c.worked + 5
