-- On every visit to a child of one or more on a protection plan, the social worker speaks with them alone, or writes why not and tells the manager.
with visits as (
  select *, coalesce(child_seen_alone, false) or (not_alone_reason_given and coalesce(manager_alerted, false)) as shows,
    lead(day) over (partition by child order by id) as next_day
  from visit where role = 'social-worker' and kind is distinct from 'attempted'
),
asked as (
  select distinct v.id, v.child, v.day, v.shows, v.next_day
  from visits v
  join child_protection_plan p on p.child = v.child and p.starts <= v.day and v.day < p.until
  join birthday b on b.child = v.child and b.first <= v.day
),
shown as (
  select stands_as, min(id) as shown_by
  from visit_versions
  where coalesce(child_seen_alone, false) or (not_alone_reason_given and coalesce(manager_alerted, false))
  group by stands_as
)
select a.child, a.day as opened, a.day as due,
  case when a.shows then case when v.amends and v.recorded_day > a.day then v.recorded_day else a.day end end as met,
  least(a.next_day, (select min(x.day) from work_ended x where x.child = a.child and x.id > a.id)) as ended
from asked a
left join shown s on s.stands_as = a.id
left join visit_versions v on v.id = s.shown_by
