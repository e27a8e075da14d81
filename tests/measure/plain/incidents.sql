-- One row an incident: what its mentions agree on. Needs the views `events` and the tables `linked` (event, incident)
-- and `kinds` (type, status, kind). list_mode over a sorted list takes the first of equals, so that the answer is one.
create or replace temp table incidents as
with told as (
    select l.incident, e.*,
        list_distinct(list_transform(e.actors, p -> coalesce(nullif(p.country, ''), lower(p.text)))) as doers,
        list_distinct(list_transform(e.recipients, p -> coalesce(nullif(p.country, ''), lower(p.text)))) as targets
    from events e join linked l on l.event = e.id
),
sides as (
    select incident, 'actor' as side, unnest(doers) as party, count(*) over (partition by incident) as n, id from told
    union all
    select incident, 'recipient', unnest(targets), count(*) over (partition by incident), id from told
),
filled as (
    select incident, side, party, count(distinct id) as mentions,
        max(n) over (partition by incident, side) as n
    from sides where party <> '' group by incident, side, party, n
),
named as (  -- a party counts where at least half of the mentions that the commonest party has name it
    select incident, side, list_sort(list(party)) as parties
    from (select *, max(mentions) over (partition by incident, side) as most from filled)
    where 2 * mentions >= most group by incident, side
),
agreed as (
    select incident as id,
        list_mode(list_sort(list(type))) as type,
        list_mode(list_sort(list(mode))) as mode,
        list_mode(list_sort(list(quad))) as quad,
        avg(score) as score,
        case when bool_or(status = 'actual') then 'actual' else list_mode(list_sort(list(status))) end as status,
        list_sort(list(status)) as statuses,
        list_mode(list_sort(list(date) filter (regexp_full_match(date, '\d{4}-\d\d-\d\d')))) as stated,
        list_mode(list_sort(list(coalesce(nullif(place.name, ''), place.text)) filter (place is not null))) as place,
        list_mode(list_sort(list(place.country) filter (place.country <> ''))) as country,
        list_sort(list_distinct(flatten(list("over")))) as over_codes,
        list_sort(list_distinct(flatten(list(list_transform(denied_by, d -> coalesce(nullif(d.country, ''), lower(d.text)))))))
            as denied_by,
        coalesce(list_sort(list_distinct(list(publisher) filter (publisher <> ''))), []) as publishers,
        list_sort(list_distinct(list(article))) as articles,
        list(id order by published, article, trigger."start", id) as events,
        min(published) as first_report,
        max(published) as last_report,
        first(evidence[1].text order by length(coalesce(evidence[1].text, '')) = 0, published, id) as evidence
    from told group by incident
)
select a.* exclude (stated, place, country, evidence),
    coalesce(a.place, '') as place,
    coalesce(a.country, '') as country,
    coalesce(a.evidence, '') as evidence,
    coalesce(d.parties, []) as actors,
    coalesce(r.parties, []) as recipients,
    k.kind,
    -- what is announced counts on the day of the news; nothing is dated after its first report
    case when a.status = 'actual' then least(coalesce(a.stated, a.first_report), a.first_report) else a.first_report end as day
from agreed a
left join named d on d.incident = a.id and d.side = 'actor'
left join named r on r.incident = a.id and r.side = 'recipient'
left join kinds k on k.type = a.type and k.status = a.status;
