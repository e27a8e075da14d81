-- One row for each stretch of time in which something happened between two sides: $step, $a, $b, $over, $directed,
-- $since, $until. An empty side is everybody but the other, an empty $over no third matter.
with between as (
    select distinct d.id, d.kind, d.score, d.day
    from directed d join incidents i using (id)
    where d.day between $since and $until
        and ((is_in(d.actor, $a, $b) and is_in(d.recipient, $b, $a))
            or (not $directed and is_in(d.actor, $b, $a) and is_in(d.recipient, $a, $b)))
        and (len($over) = 0 or list_has_any(i.over_codes, $over) or list_contains($over, i.country)
            or list_has_any(i.actors, $over) or list_has_any(i.recipients, $over)
            or exists (select 1 from matters m where list_contains(i.articles, m.article) and list_contains($over, m.country)))
)
select strftime(date_trunc($step, day::date), '%Y-%m-%d') as start,
    count(*) filter (kind = 'words') as words,
    count(*) filter (kind = 'threats') as threats,
    count(*) filter (kind = 'acts') as acts,
    count(*) filter (kind = 'cooperation') as cooperation,
    sum(score) as score,
    list(id order by score, id) as incidents
from between group by 1 order by 1;
