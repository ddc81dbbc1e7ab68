-- Work before proceedings lasts no longer than sixteen weeks.
select child, starts as opened, starts + 112 as due, ended as met, null::date as ended from pre_proceedings
