-- A chain of expectations through a period, from two tables that the query before this gives: spans (period, child, starts, counts_from, until, day,
-- row_number, every), a line for each day on which another row of the table may begin to hold, with no row where none does; and done (child, day), the days on
-- which it was done. What was done meets what is open and opens the next. A changed row moves the due date; where that had passed already, a second opens beside it.
turns as (
  select *, lag(row_number) over (partition by period order by day) as row_before from spans
),
changes as (
  select *,
    lead(day) over (partition by period order by day) as next_day,
    coalesce(
      min(day) filter (where row_number is null) over (partition by period order by day rows between 1 following and unbounded following),
      until
    ) as closes
  from turns where row_number is distinct from row_before
),
periods as (select distinct period, child, starts, until from changes),
kept as (
  select p.period, d.day, lead(d.day) over (partition by p.period order by d.day) as next_done
  from periods p join done d on d.child = p.child and d.day >= p.starts and d.day <= p.until
),
begins as (
  select c.period, c.child, c.starts, c.day, c.closes, c.every,
    max(d.day) filter (where d.day < c.day) as last_done, min(d.day) filter (where d.day >= c.day) as next_done
  from changes c left join done d on d.child = c.child and d.day >= c.counts_from and d.day <= c.until
  where c.row_number is not null and c.row_before is null
  group by c.period, c.child, c.starts, c.day, c.closes, c.every
),
openings as (
  -- each time it was done, where a row holds
  select c.period, c.child, k.day as opened, k.day as moment, k.next_done, c.closes, c.every, 1 as done
  from kept k join changes c on c.period = k.period and c.day <= k.day and (c.next_day is null or k.day < c.next_day)
  where c.row_number is not null and k.day < c.until
  union all
  -- when a row begins to hold after none did: from the last time it was done, where that still holds good
  select period, child, case when (last_done + every)::date >= day then last_done else day end, day, next_done, closes, every, 0
  from begins where day = starts or next_done is distinct from day
),
points as (
  select period, child, opened, moment, done, next_done, closes, moment as day, every from openings
  union all
  select o.period, o.child, o.opened, o.moment, o.done, o.next_done, o.closes, c.day, c.every
  from openings o join changes c on c.period = o.period and c.day > o.moment and c.day < least(o.next_done, o.closes)
),
dated as (
  select *,
    greatest((opened + every)::date, case when (opened + every)::date < day then (day + every)::date end) as due,
    lead(day) over (partition by period, moment, done order by day) as changed
  from points
)
select child, opened, due,
  case when next_done <= closes then next_done end as met,
  case when (next_done is null or next_done > closes) and closes <= :as_of then closes end as ended
from dated
where changed is null or due < changed
