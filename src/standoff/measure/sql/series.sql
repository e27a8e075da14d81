-- One row for each stretch of time in which something happened between two sides: $step, $since, $until. The
-- conditions on the sides and on the third matter hold for `passed`, which has a row for each way to ask.
with between as (
    select distinct id, kind, score, day from passed
    where day between $since::date and $until::date and ({between}) and ({over})
)
select strftime(date_trunc($step, day), '%Y-%m-%d') as start,
    count(*) filter (kind = 'words') as words,
    count(*) filter (kind = 'threats') as threats,
    count(*) filter (kind = 'acts') as acts,
    count(*) filter (kind = 'cooperation') as cooperation,
    sum(score) as score,
    list(id order by score, id) as incidents
from between group by date_trunc($step, day) order by 1;
