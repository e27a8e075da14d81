-- Incidents of each kind by actor, recipient and day: $since, $until.
select actor, recipient, day, sum(words)::bigint, sum(threats)::bigint, sum(acts)::bigint, sum(cooperation)::bigint
from pair_days where day between $since and $until
group by actor, recipient, day having sum(words + threats + acts + cooperation) > 0
order by actor, recipient, day;
