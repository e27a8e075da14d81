-- Conflict incidents of each country but $own with one of these, in both directions together, by day: $since, $until.
select country, other, datediff('day', $since::date, day) as number, sum(conflict)::bigint
from peer_days
where ({own}) and not list_contains($own, other) and day between $since::date and $until::date
group by all having sum(conflict) > 0 order by country, other, number;
