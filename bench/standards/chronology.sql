-- While a child is open to social care, on a plan or looked after, the chronology is no more than three months old. One from before counts.
with lives as (
  select child, coalesce(born, first_day) as starts from child where coalesce(born, first_day) <= :as_of
),
status as (
  select child, starts, until from open_to_social_care
  union all select child, starts, until from child_in_need_plan
  union all select child, starts, until from child_protection_plan
  union all select child, starts, until from looked_after
),
days as (
  select child, starts as day from status
  union select child, until from status
  union select child, starts from lives
),
open as (
  select l.child, l.starts, d.day, max(case when s.child is not null then 1 end) as row_number
  from lives l
  join days d on d.child = l.child and d.day >= l.starts and d.day <= :as_of
  left join status s on s.child = l.child and s.starts <= d.day and d.day < s.until
  group by l.child, l.starts, d.day
),
spans as (
  select child as period, child, starts, date '0001-01-01' as counts_from, date '9999-12-31' as until, day, row_number, interval '3 months' as every from open
),
done as (select distinct child, day from chronology_updated),
:chain
