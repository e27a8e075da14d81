-- Incidents of each kind by actor and recipient between $since and $until, and those of conflict between $start and
-- the day before.
select actor, recipient,
    coalesce(sum(words) filter (day >= $since), 0)::bigint, coalesce(sum(threats) filter (day >= $since), 0)::bigint,
    coalesce(sum(acts) filter (day >= $since), 0)::bigint, coalesce(sum(cooperation) filter (day >= $since), 0)::bigint,
    coalesce(sum(words + threats + acts) filter (day < $since), 0)::bigint
from pair_days where day between $start and $until
group by actor, recipient having sum(words + threats + acts + cooperation) > 0
order by actor, recipient;
