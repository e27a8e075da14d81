-- One row for each stretch of time in which something happened between two sides: $step, $since, $until. The
-- condition on the other side and that on the third matter hold for `filed`, which has a row for each way to ask.
with between as (
    select distinct n, kind, score, day from filed
    where day between $since::date and $until::date and kind is not null and ({between}) and ({over})
)
select strftime(date_trunc($step, b.day), '%Y-%m-%d') as start,
    count(*) filter (kind = 'words') as words,
    count(*) filter (kind = 'threats') as threats,
    count(*) filter (kind = 'acts') as acts,
    count(*) filter (kind = 'cooperation') as cooperation,
    sum(score) as score,
    list(id order by score, id) as incidents
from between b join (select n, id from incidents) using (n) group by 1 order by 1;
