-- Whether a carer approved for a time is fully approved is settled within sixteen weeks of that approval, or twenty-four where it was extended. A further
-- approval takes the place of the clock that is running.
with starts as (
  select t.child, t.id, t.day, t.extended,
    (select max(f.day) from carer_temporarily_approved f where f.child = t.child and f.moment <= t.moment and f.extended is not true) as counted_from,
    (select min(a.day) from (select child, moment, day from carer_approved union all select child, moment, day from carer_not_approved) a
      where a.child = t.child and a.moment >= t.moment) as settled,
    (select min(e.day) from (select child, moment, day from placement_ended union all select child, moment, day from period_of_care_ended) e
      where e.child = t.child and e.moment >= t.moment) as ended,
    (select min(x.day) from work_ended x where x.child = t.child and x.id > t.id) as closed,
    lead(t.day) over (partition by t.child order by t.id) as next_day
  from carer_temporarily_approved t
),
judged as (
  select *, case when ended is null or settled <= ended then settled end as met, least(ended, closed) as stopped from starts
)
select child, day as opened, counted_from + case when extended then 168 else 112 end as due, met, stopped as ended
from judged
where next_day is null or next_day >= met or next_day > stopped
