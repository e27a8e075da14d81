-- What each article is about: the countries that a share of at least $about of its events concerns, as a party, as the
-- matter or as the place.
create or replace temp table matters as
with told as (
    select id, article, list_distinct(list_concat(
        list_transform(actors, p -> p.country), list_transform(recipients, p -> p.country), "over",
        case when place is null then [] else [place.country] end)) as countries
    from events
),
sizes as (select article, count(*) as n from events group by article)
select article, country
from (select id, article, unnest(countries) as country from told) join sizes using (article)
where country <> '' group by article, country, n having count(distinct id) >= $about * n;
