-- An assessment holds the parents' views. Put right after the day it was made, it came to show them when that was written.
with made as (
  select id, child, day, views_of_parents from assessment_completed
  union all select id, child, day, views_of_parents from early_help_assessment_completed
),
assessments as (select *, lead(day) over (partition by child order by id) as next_day from made),
versions as (
  select id, stands_as, amends, recorded_day from assessment_completed_versions where views_of_parents
  union all select id, stands_as, amends, recorded_day from early_help_assessment_completed_versions where views_of_parents
),
shown as (
  select stands_as, min(id) as shown_by from versions group by stands_as
)
select a.child, a.day as opened, a.day as due,
  case when a.views_of_parents then case when v.amends and v.recorded_day > a.day then v.recorded_day else a.day end end as met,
  least(a.next_day, (select min(x.day) from work_ended x where x.child = a.child and x.id > a.id)) as ended
from assessments a
left join shown s on s.stands_as = a.id
left join versions v on v.id = s.shown_by
