-- While early help lasts, the child is seen every four weeks.
with seen as (
  select distinct child, day from visit where child_seen and role in ('family-support-worker', 'early-help-practitioner')
),
links as (
  select id as episode, child, starts as day, until, 0 as done from early_help where starts < until
  union all
  select e.id, e.child, s.day, e.until, 1 from early_help e join seen s on s.child = e.child and s.day between e.starts and e.until
  where e.starts < e.until
),
chain as (select *, lead(day) over (partition by episode order by day, done) as met from links)
select child, day as opened, day + 28 as due, met,
  case when met is null and until <= :as_of then until end as ended
from chain
where day < until
