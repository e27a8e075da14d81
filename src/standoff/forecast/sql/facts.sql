-- Who did what to whom on which day, one row for each event and pair of countries: $as_of (ISO). Only what happened.
with told as (
    select id, type, published as day,
        list_transform(actors, lambda one: one.country) as doers,
        list_transform(case when len(recipients) > 0 then recipients else actors end, lambda one: one.country) as targets
    from events where status = 'actual' and published <> '' and published <= $as_of
)
select distinct d.actor, type, r.recipient, day, min(id)
from told, unnest(doers) as d(actor), unnest(targets) as r(recipient)
where d.actor <> '' and r.recipient <> '' and d.actor <> r.recipient
group by 1, 2, 3, 4
order by 4, 1, 2, 3
