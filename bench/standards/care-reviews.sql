-- While a child is looked after, other than for short breaks, a review within twenty working days, then within three months, then every six.
with reviews as (
  select child, day from care_review
  union
  select child, day from adoption_review
),
turns as (
  select *, coalesce(legal_status in ('V3', 'V4'), false) as short_breaks from legal_status where starts < until
),
marked as (select *, lag(short_breaks) over (partition by care order by starts) as before from turns),
live as (
  select m.care, m.child, m.starts as starts, l.starts as care_starts,
    coalesce(lead(m.starts) over (partition by m.care order by m.starts), l.until) as until, m.short_breaks
  from marked m join looked_after l on l.id = m.care
  where m.before is distinct from m.short_breaks and l.starts < l.until
),
held as (
  select l.id as care, l.child, l.starts as care_starts, r.day, row_number() over (partition by l.id order by r.day) as nth,
    lead(r.day) over (partition by l.id order by r.day) as next_day
  from looked_after l join reviews r on r.child = l.child and r.day between l.starts and l.until
),
links as (
  -- when a time that is not short breaks begins: at the last review, where that still holds good
  select v.care, v.child, v.starts as day, v.until, count(h.day) filter (where h.day < v.starts) as nth,
    max(h.day) filter (where h.day < v.starts) as last_day,
    min(h.day) filter (where h.day >= v.starts) as next_day, v.starts = v.care_starts as at_start
  from live v left join held h on h.care = v.care
  where not v.short_breaks
  group by v.care, v.child, v.starts, v.until, v.care_starts
),
openings as (
  select child, case when nth > 0 and (last_day + case nth when 1 then interval '3 months' else interval '6 months' end)::date >= day then last_day else day end as opened,
    nth, next_day, until
  from links where at_start or next_day is distinct from day
  union all
  select h.child, h.day, h.nth, h.next_day, v.until
  from held h join live v on v.care = h.care and v.starts <= h.day and h.day < v.until
  where not v.short_breaks
)
select o.child, o.opened,
  case o.nth when 0 then w.day when 1 then (o.opened + interval '3 months')::date else (o.opened + interval '6 months')::date end as due,
  case when o.next_day <= o.until then o.next_day end as met,
  case when (o.next_day is null or o.next_day > o.until) and o.until <= :as_of then o.until end as ended,
  o.nth = 0 as in_working_days
from openings o
join calendar c on c.day = o.opened
join workday w on w.n = c.worked + 20
