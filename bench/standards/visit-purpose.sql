-- Each visit says what it was for. What is owed after the next visit is that the next one says so.
with visits as (
  select *, lead(day) over (partition by child order by id) as next_day from visit where kind is distinct from 'attempted'
),
amended as (
  select s.id, min(v.id) as shown_by from visits s join visit_versions v on v.stands_as = s.id where v.purpose_given group by s.id
)
select s.child, s.day as opened, s.day as due,
  case when s.purpose_given then case when v.amends and v.recorded_day > s.day then v.recorded_day else s.day end end as met,
  least(s.next_day, (select min(x.day) from work_ended x where x.child = s.child and x.id > s.id)) as ended
from visits s
left join amended a on a.id = s.id
left join visit_versions v on v.id = a.shown_by
