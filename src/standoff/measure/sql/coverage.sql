-- How many articles were published in each stretch of time: $step, $since, $until.
select strftime(start, '%Y-%m-%d') as start, articles from (
    select date_trunc($step, day::date) as start, sum(articles)::bigint as articles
    from coverage where day between $since and $until group by 1
) order by 1;
