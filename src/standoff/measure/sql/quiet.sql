-- The happenings of articles without words, in the columns of `links`: needs the tables `quiet_told` (an event a row)
-- and `folded` (what parties and places are called, without regard to case, and its stems). Two of them are one where
-- all that is known of them is the same: they have one `alike`, the hash that `happenings.alike` makes as well.
insert into links
with sides as (
    select article, happening, true as acts, unnest(actors) as party from quiet_told
    union all
    select article, happening, false, unnest(recipients) from quiet_told
),
named as (
    select article, happening, acts,
        list_sort(list_distinct(list(coalesce(nullif(party.country, ''), folded)))) as codes,
        list_sort(list_distinct(flatten(list(stems)))) as words
    from sides join folded on folded.words = party.words group by all
),
parties as (
    select article, happening,
        max(list_filter(codes, one -> one <> '')) filter (acts) as actors, max(words) filter (acts) as actor_words,
        max(list_filter(codes, one -> one <> '')) filter (not acts) as recipients,
        max(words) filter (not acts) as recipient_words
    from named group by all
),
grouped as (
    select article, happening, any_value(t.part) as in_part, any_value(t.published) as day,
        if(bool_or(t.id = happening), happening, first(t.id order by t.begins, t.id)) as own,
        first(t.type order by t.begins, t.id) as kind, first(t.mode order by t.begins, t.id) as how,
        coalesce(first(t.date order by t.begins, t.id) filter (t.date <> ''), '') as stated,
        coalesce(first(t.place order by t.begins, t.id) filter (t.place <> ''), '') as at_place,
        list(t.id order by t.start, t.id) as events
    from quiet_told t group by article, happening
),
keyed as (
    select g.*, md5(concat_ws(chr(31), kind, how, folded.folded,
        case when length(stated) = 10 then stated when length(day) = 10 then day else '' end,
        coalesce(array_to_string(p.actors, chr(30)), ''), coalesce(array_to_string(p.recipients, chr(30)), ''),
        coalesce(array_to_string(p.actor_words, chr(30)), ''),
        coalesce(array_to_string(p.recipient_words, chr(30)), ''))) as alike
    from grouped g join folded on folded.words = g.at_place left join parties p using (article, happening)
)
select own, s.source, alike, day, events, [], article, alike
from keyed join sources s on s.part = in_part order by own;
