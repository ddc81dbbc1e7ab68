-- Before an assessment is signed off, a born child is seen at least once somewhere that is not home.
with starts as (
  select s.child, s.id, s.day,
    (select min(a.day) from assessment_authorised a
      where a.child = s.child and a.moment >= s.moment and a.id > s.id and (a.tied_type is distinct from 'assessment-started' or a.tied_to = s.id)) as signed,
    (select min(v.day) from visit v where v.child = s.child and v.moment >= s.moment and v.child_seen and v.place in ('school', 'elsewhere')) as seen,
    (select min(x.day) from work_ended x where x.child = s.child and x.id > s.id) as closed
  from assessment_started s
  join child k on k.child = s.child
  where coalesce(s.kind, '') not in ('parenting', 'connected-person', 'pre-birth')
    and case when k.born is null then not k.expected else k.born <= s.day end
)
select child, day as opened, signed as due, seen as met, closed as ended, signed as missed from starts
