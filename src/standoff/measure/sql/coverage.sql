-- How many articles were published in each stretch of time: $step, $since, $until.
select strftime(date_trunc($step, day::date), '%Y-%m-%d') as start, sum(articles)::bigint as articles
from coverage where day between $since and $until group by 1 order by 1;
