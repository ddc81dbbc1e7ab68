-- All through a child's life, while any of these rows holds, the case is talked through in supervision: every month, every eight weeks or every three months.
with lives as (
  select c.child, coalesce(c.born, c.first_day) as starts, b.eighteenth, b.twenty_fifth
  from child c left join birthday b on b.child = c.child
  where coalesce(c.born, c.first_day) <= :as_of
),
status as (
  select child, starts, until, 'plan' as what from child_protection_plan
  union all select child, starts, until, 'plan' from proceedings
  union all select child, starts, until, case when legal_status in ('V3', 'V4') then 'short-breaks care' else 'care' end from legal_status
  union all
  select child, starts, until,
    case when kind in ('short-breaks', 'short-breaks-section-2', 'overnight-short-breaks') then 'short-breaks need' else 'need' end
  from child_in_need_plan
  union all select child, starts, until, 'early help' from early_help
  union all
  select child, starts, until, 'leaving' from leaving_care_status where virtual_list is not true and coalesce(status, '') <> 'qualifying'
),
days as (
  select child, starts as day from status
  union select child, until from status
  union select child, starts from lives
  union select s.child, l.eighteenth from status s join lives l on l.child = s.child where s.what = 'leaving'
  union select s.child, l.twenty_fifth from status s join lives l on l.child = s.child where s.what = 'leaving'
),
asked as (
  select l.child, l.starts, l.eighteenth, l.twenty_fifth, d.day,
    max(case s.what when 'plan' then 1 end) as plan,
    max(case s.what when 'care' then 1 end) as care,
    max(case s.what when 'need' then 1 end) as need,
    max(case s.what when 'early help' then 1 end) as help,
    max(case s.what when 'leaving' then 1 end) as leaving,
    max(case when s.what in ('short-breaks care', 'short-breaks need') then 1 end) as short_breaks
  from lives l
  join days d on d.child = l.child and d.day >= l.starts and d.day <= :as_of
  left join status s on s.child = l.child and s.starts <= d.day and d.day < s.until
  group by l.child, l.starts, l.eighteenth, l.twenty_fifth, d.day
),
rows_in_force as (
  select child as period, child, starts, starts as counts_from, date '9999-12-31' as until, day,
    case
      when plan = 1 then 1
      when care = 1 then 2
      when need = 1 then 3
      when help = 1 then 4
      when leaving = 1 and day >= eighteenth and day < twenty_fifth then 5
      when short_breaks = 1 then 6
    end as row_number
  from asked
),
spans as (
  select *,
    case when row_number <= 4 then interval '1 month' when row_number = 5 then interval '56 days' when row_number = 6 then interval '3 months' end as every
  from rows_in_force
),
done as (select distinct child, day from case_supervision),
:chain
