-- Happenings between two sides by day and kind: $a, $b, $over (lists of country codes; no $over is any), $directed,
-- $since, $until, $as_of (ISO days). Needs the view `events` and the table `kinds` (type, status, kind). Mentions of one
-- incident count once; nothing is dated after its report; an event without recipients is between its actors.
with told as (
    select
        coalesce(nullif(incident, ''), id) as happening, type, status, score, "over", published,
        least(coalesce(nullif(date, ''), published), published) as day,
        list_transform(actors, lambda one: one.country) as doers,
        list_transform(case when len(recipients) > 0 then recipients else actors end, lambda one: one.country) as targets
    from events
    where published <> '' and published <= $as_of
)
select told.day, kinds.kind, count(distinct happening), avg(score) * count(distinct happening), list_sort(list(distinct happening))
from told join kinds on kinds.type = told.type and kinds.status = told.status
where told.day between $since and $until
    and (len($over) = 0 or list_has_any("over", $over))
    and (
        (list_has_any(doers, $a) and list_has_any(targets, $b))
        or (not $directed and list_has_any(doers, $b) and list_has_any(targets, $a))
    )
group by 1, 2
