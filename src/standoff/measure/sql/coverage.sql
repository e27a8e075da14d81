-- How many articles were published in each stretch of time: $step, $since, $until.
select strftime(date_trunc($step, published::date), '%Y-%m-%d') as start, count(*) as articles
from articles where published between $since and $until group by 1 order by 1;
