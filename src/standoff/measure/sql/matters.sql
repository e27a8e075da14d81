-- What each article is about: the countries that a share (`Rule.about`) of its events concerns, as a party, as
-- the matter or as the place.
create or replace table work.matters as
with sizes as (select article, count(*) as n from work.told group by article)
select article, country
from (select article, unnest(concerned) as country from work.told) t join sizes using (article)
group by article, country, n having count(*) >= {about} * n;
