-- A visit is written up within one working day on a protection plan or during an assessment, and within two otherwise. The first version's writing counts.
with first_written as (
  select stands_as, min(recorded_day) as recorded_day from visit_versions group by stands_as
),
plans as (select distinct v.id from visit v join child_protection_plan p on p.child = v.child and p.starts <= v.day and v.day < p.until),
assessed as (
  select distinct v.id from visit v
  join assessment a on a.child = v.child and a.starts <= v.day and v.day < a.until and coalesce(a.kind, '') not in ('short-break', 'parenting', 'connected-person')
)
select v.child, v.day as opened, w.day as due, f.recorded_day as met, null::date as ended
from visit v
join first_written f on f.stands_as = v.id
left join plans p on p.id = v.id
left join assessed a on a.id = v.id
join calendar c on c.day = v.day
join workday w on w.n = c.worked + case when p.id is not null or a.id is not null then 1 else 2 end
