-- One row an incident: what its mentions agree on, from `work.told`, for one of several parts of all incidents. Needs
-- the table `kinds` (type, status, kind). list_mode over a sorted list takes the first of equals, so that the answer
-- is one.
{into}
with told as (select * from work.told where hash(incident) % {parts} = {part}),
sides as (
    select incident, 'actor' as side, unnest(doers) as party, id from told
    union all
    select incident, 'recipient', unnest(targets), id from told
),
filled as (
    select incident, side, party, count(distinct id) as mentions from sides where party <> ''
    group by incident, side, party
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
        list_mode(list_sort(list(date) filter (date is not null))) as stated,
        list_mode(list_sort(list(place) filter (place is not null))) as place,
        list_mode(list_sort(list(country) filter (country <> ''))) as country,
        list_sort(list_distinct(flatten(list("over")))) as over_codes,
        list_sort(list_distinct(flatten(list(denied)))) as denied_by,
        coalesce(list_sort(list_distinct(list(publisher) filter (publisher <> ''))), []) as publishers,
        list_sort(list_distinct(list(article))) as articles,
        list(id order by published, article, start, id) as events,
        min(published) as first_report,
        max(published) as last_report,
        first(evidence order by evidence = '', published, id) as evidence
    from told group by incident
),
about as (  -- what the articles of an incident are about
    select incident, list(distinct m.country) as countries
    from told join work.matters m using (article) group by incident
)
select a.* exclude (stated, place, country),
    coalesce(a.place, '') as place,
    coalesce(a.country, '') as country,
    coalesce(d.parties, []) as actors,
    coalesce(r.parties, []) as recipients,
    k.kind,
    -- what is announced counts on the day of the news; nothing is dated after its first report
    case when a.status = 'actual' then least(coalesce(a.stated, a.first_report), a.first_report) else a.first_report end as day,
    list_distinct(list_filter(list_concat(
        coalesce(about.countries, []), a.over_codes, d.parties, r.parties, [a.country]), c -> c <> '')) as about
from agreed a
left join named d on d.incident = a.id and d.side = 'actor'
left join named r on r.incident = a.id and r.side = 'recipient'
left join about on about.incident = a.id
left join kinds k on k.type = a.type and k.status = a.status;
