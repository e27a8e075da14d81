-- One row for each incident that counts and each pair of countries in it, from whom to whom; a symmetric incident
-- (no recipient) reads both ways.
create or replace temp table directed as
select i.id, i.kind, i.score, i.day, d.actor, r.recipient
from incidents i,
    unnest(i.actors) as d(actor),
    unnest(case when len(i.recipients) > 0 then i.recipients else i.actors end) as r(recipient)
where i.kind is not null and d.actor <> r.recipient;

-- Whether a country belongs to a side; a side without codes is everybody but the other side.
create or replace temp macro is_in(country, side, other) as
    case when len(side) = 0 then not list_contains(other, country) else list_contains(side, country) end;
