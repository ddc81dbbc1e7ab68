-- From what a standard's query found to how each expectation stands on the day asked about, and how far from its due date.
with found as (
:query
),
stood as (
  select *,
    case
      :excused
      when met is not null then case when due is null or :in_time then 'met' :varied else 'met-late' end
      when ended is not null then 'lapsed'
      when :last < :as_of then 'overdue'
      when :last <= :soon then 'due-soon'
      else 'upcoming'
    end as state
  from found
),
reached as (
  select *,
    case
      when state in ('met', 'met-late', 'varied') then met
      when state = 'overdue' then :as_of
      when state = 'lapsed' and (ended > due :missed) then ended
    end as till
  from stood
)
select r.child, r.opened, r.due, r.state, r.met, :late as late
from reached r
:calendars
