-- The table `work.told`: the events behind the incidents of `linked` (event, incident), with what incidents are made
-- of. The condition bounds the events' days of publication.
create or replace table work.told as
select l.incident, e.id, e.article, e.published, e.publisher, e.type, e.mode, e.quad, e.score, e.status, e."over",
    e.trigger."start" as start, e.place.country as country,
    case when regexp_full_match(e.date, '\d{{4}}-\d\d-\d\d') then e.date end as date,
    case when e.place is not null then coalesce(nullif(e.place.name, ''), e.place.text) end as place,
    coalesce(e.evidence[1].text, '') as evidence,
    list_distinct(list_transform(e.actors, p -> coalesce(nullif(p.country, ''), lower(p.text)))) as doers,
    list_distinct(list_transform(e.recipients, p -> coalesce(nullif(p.country, ''), lower(p.text)))) as targets,
    list_transform(e.denied_by, d -> coalesce(nullif(d.country, ''), lower(d.text))) as denied,
    list_distinct(list_filter(list_concat(list_transform(e.actors, p -> p.country),
        list_transform(e.recipients, p -> p.country), e."over", [e.place.country]), c -> c <> '')) as concerned
from events e join linked l on l.event = e.id where {where};
