-- A table `passed`: what counts of that which passed between countries, from `filed`, pair by pair, with all that a series
-- and a verdict want of it: a question about a pair reads some thousand rows that lie together, and nothing else.
-- `weight` is for the list of what weighs most: a grave happening, and one that many articles report (each next one
-- counting less).
{create} as
select f.x, f.y, f.dir, f.n, i.id, f.kind, i.score, abs(i.score) * (1 + ln(len(i.articles))) as weight, f.day, f.last,
    i.about
from {filed} f join {incidents} i using (n)
where f.dir < 2 and f.y <> 0 and f.x <> f.y and f.kind is not null
order by x, y, day;
