-- A table `filed`: every row of the source under each country that it can be asked for by, in the order of the
-- list, so that what concerns a country lies together and DuckDB reads nothing else. `x` is the hash of the country,
-- `y` that of who stands on the other side (0: nobody). `dir` is 1 where x acts on y, -1 where y acts on x, 0 where
-- both act together, 2 where x is the third matter or the place. Of the rows of one `n` with one x and a dir below 2
-- exactly one is `once`. The source has n, doers, targets, together (no recipients at all), over, and what is kept.
{create} as
select x, y, dir, once, n, {kept}, "over"
from (
    select hash(d.code) as x, if(r.code = '', 0, hash(r.code))::ubigint as y,
        if(together and len(targets) = 0, 0, 1)::tinyint as dir,
        r.code = (case when len(targets) > 0 then targets when together then doers else [''] end)[1] as once,
        n, {kept}, "over"
    from {source}, unnest(doers) as d(code),
        unnest(case when len(targets) > 0 then targets when together then doers else [''] end) as r(code)
    union all
    select hash(r.code), if(d.code = '', 0, hash(d.code))::ubigint, -1,
        d.code = (case when len(doers) > 0 then doers else [''] end)[1] and not list_contains(doers, r.code),
        n, {kept}, "over"
    from {source}, unnest(targets) as r(code), unnest(case when len(doers) > 0 then doers else [''] end) as d(code)
    union all
    select hash(o.code), 0, 2, true, n, {kept}, "over" from {source}, unnest("over") as o(code)
) order by x, n;
