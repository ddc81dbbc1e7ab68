-- A first conference within fifteen days of the strategy discussion that began the enquiries. While one clock runs another discussion starts none.
with endings as (
  select child, day, moment from section_47_completed where outcome in ('substantiated-no-conference', 'not-substantiated')
  union all select child, day, moment from conference_not_required
  union all select child, day, moment from section_47_authorised where decision in ('child-in-need', 'early-help', 'no-further-action')
  union all select child, day, moment from case_closed
),
starts as (
  select s.child, s.id, s.day,
    (select min(i.day) from initial_conference i where i.child = s.child and i.moment >= s.moment and coalesce(i.kind, '') <> 'transfer-in') as held,
    (select min(e.day) from endings e where e.child = s.child and e.moment >= s.moment) as ended,
    (select min(x.day) from work_ended x where x.child = s.child and x.id > s.id) as work_ended
  from strategy_discussion s
  where s.section_47_initiated
),
runs as (
  select *, max(least(held, ended, work_ended, date '9999-12-31')) over (partition by child order by id rows between unbounded preceding and 1 preceding) as running_until
  from starts
)
select child, day as opened, day + 15 as due,
  case when ended is null or held <= ended then held end as met,
  least(ended, work_ended) as ended
from runs
where running_until is null or running_until <= day
