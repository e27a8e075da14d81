-- The $top incidents of conflict between two sides that weigh most, from $since to $until. Its conditions are those of
-- `series.sql`.
select id from (
    select distinct id, weight, day from passed
    where day between $since::date and $until::date and kind <> 'cooperation' and ({between}) and ({over})
) order by weight desc, day desc, id limit $top;
