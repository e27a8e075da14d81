-- The types of act that pairs, $actors to $recipients, had seen by a day: $until.
select distinct pair.actor, pair.recipient, f.type
from (select unnest($actors::varchar[]) as actor, unnest($recipients::varchar[]) as recipient) pair
join filed f on f.x = hash(pair.actor) and f.y = hash(pair.recipient)
where f.dir = 1 and f.published <= $until::date;
