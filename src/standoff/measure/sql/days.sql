-- What each country directed at each other one on each day, as often as the sign says, from the incidents of a source.
-- Countries alone: groups of people whose country is not known have words for a code, and are left out.
{into}
select d.actor, r.recipient, i.day,
    {sign} * count(*) filter (kind = 'words') as words,
    {sign} * count(*) filter (kind = 'threats') as threats,
    {sign} * count(*) filter (kind = 'acts') as acts,
    {sign} * count(*) filter (kind = 'cooperation') as cooperation
from {source} i,
    unnest(i.actors) as d(actor),
    unnest(case when len(i.recipients) > 0 then i.recipients else i.actors end) as r(recipient)
where i.kind is not null and d.actor <> r.recipient
    and regexp_full_match(d.actor, '[A-Z]{{3}}') and regexp_full_match(r.recipient, '[A-Z]{{3}}')
group by all;
