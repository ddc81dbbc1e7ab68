-- While leaving care, from the eighteenth to the twenty-first birthday, a care leaver is seen every six weeks, other than those who only qualify for advice.
with days as (
  select leaving, starts as day from leaving_care_status
  union select l.id, b.eighteenth from leaving_care l join birthday b on b.child = l.child
  union select l.id, b.twenty_first from leaving_care l join birthday b on b.child = l.child
),
spans as (
  select l.id as period, l.child, l.starts, l.starts as counts_from, l.until, d.day,
    case
      when d.day >= b.eighteenth and d.day < b.twenty_first and coalesce(s.status, '') <> 'qualifying' then 1
    end as row_number,
    interval '42 days' as every
  from leaving_care l
  join birthday b on b.child = l.child
  join days d on d.leaving = l.id and d.day >= l.starts and d.day < l.until and d.day <= :as_of
  left join leaving_care_status s on s.leaving = l.id and s.starts <= d.day and d.day < s.until
  where l.starts < l.until
),
done as (select distinct child, day from visit where child_seen and role = 'personal-adviser'),
:chain
