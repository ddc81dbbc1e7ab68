-- While a child is looked after, they are seen as often as a table of thirteen rows says, by placement, approval, legal status, reviews held and proceedings.
with cares as (
  select l.id as period, l.child, l.starts, l.until, min(r.day) as reviewed
  from looked_after l left join care_review r on r.child = l.child and r.day >= l.starts
  where l.starts < l.until
  group by l.id, l.child, l.starts, l.until
),
days as (
  select child, starts as day from looked_after
  union select child, day from care_review
  union select child, starts from placement
  union select child, until from placement
  union select child, (starts + interval '12 months')::date from placement
  union select child, starts from carer_approval
  union select p.child, a.agreed from permanent_placement a join placement p on p.id = a.placement
  union select p.child, a.after_assessment from permanent_placement a join placement p on p.id = a.placement
  union select child, starts from legal_status
  union select child, starts from proceedings
  union select child, until from proceedings
  union select child, starts from adoption_placement
  union select child, until from adoption_placement
  union select child, starts from unaccompanied
  union select child, until from unaccompanied
),
asked as (
  select c.period, c.child, c.starts, c.until, d.day,
    c.reviewed <= d.day as reviewed, p.kind, p.starts as placed, a.carer_approval, s.legal_status,
    q.child is not null as in_proceedings, e.child is not null or u.child is not null as elsewhere,
    coalesce(n.agreed <= d.day and n.after_assessment <= d.day, false) as permanent
  from cares c
  join days d on d.child = c.child and d.day >= c.starts and d.day < c.until and d.day <= :as_of
  left join placement p on p.child = c.child and p.starts <= d.day and d.day < p.until
  left join carer_approval a on a.placement = p.id and a.starts <= d.day and d.day < a.until
  left join permanent_placement n on n.placement = p.id
  left join legal_status s on s.care = c.period and s.starts <= d.day and d.day < s.until
  left join proceedings q on q.child = c.child and q.starts <= d.day and d.day < q.until
  left join adoption_placement e on e.child = c.child and e.starts <= d.day and d.day < e.until
  left join unaccompanied u on u.child = c.child and u.starts <= d.day and d.day < u.until
),
rows_in_force as (
  select period, child, starts, starts as counts_from, until, day,
    case
      when elsewhere or legal_status in ('V3', 'V4') then null
      when kind = 'unregistered' then 1
      when kind in ('young-offender', 'health-setting') and day < (placed + interval '12 months')::date then 2
      when kind in ('young-offender', 'health-setting') then 3
      when reviewed is not true and (carer_approval = 'temporary' or (kind = 'placed-with-parents' and legal_status = 'C1')) then 4
      when reviewed is not true then 5
      when kind in ('residential', 'secure-welfare', 'residential-school') and in_proceedings then 6
      when kind in ('residential', 'secure-welfare', 'residential-school') then 7
      when kind = 'placed-with-parents' and legal_status = 'C1' then 8
      when kind = 'placed-with-parents' and legal_status = 'C2' then 9
      when carer_approval = 'temporary' then 10
      when carer_approval = 'awaiting' or in_proceedings
        or (kind = 'connected-carer' and coalesce(carer_approval, '') not in ('approved', 'not-needed')) then 11
      when permanent and day >= (placed + interval '12 months')::date then 12
      else 13
    end as row_number
  from asked
),
spans as (
  select *,
    case
      when row_number in (1, 4, 5) then interval '7 days'
      when row_number in (6, 8, 10, 11) then interval '28 days'
      when row_number in (2, 7, 9, 13) then interval '42 days'
      when row_number in (3, 12) then interval '3 months'
    end as every
  from rows_in_force
),
done as (select distinct child, day from visit where child_seen and role = 'social-worker'),
:chain
