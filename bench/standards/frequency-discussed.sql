-- Each supervision about a child asks how often they should be seen, and says why more often.
with talks as (
  select *, coalesce(frequency_discussed, false) and more_visits_given as shows, lead(day) over (partition by child order by id) as next_day
  from case_supervision
),
shown as (
  select stands_as, min(id) as shown_by from case_supervision_versions where frequency_discussed and more_visits_given group by stands_as
)
select t.child, t.day as opened, t.day as due,
  case when t.shows then case when v.amends and v.recorded_day > t.day then v.recorded_day else t.day end end as met,
  least(t.next_day, (select min(x.day) from work_ended x where x.child = t.child and x.id > t.id)) as ended
from talks t
left join shown s on s.stands_as = t.id
left join case_supervision_versions v on v.id = s.shown_by
