-- Incidents of each kind by actor, recipient and day: $since, $until. Countries alone; groups of people whose country
-- is not known have words for a code, and are left out.
select actor, recipient, day,
    count(*) filter (kind = 'words') as words,
    count(*) filter (kind = 'threats') as threats,
    count(*) filter (kind = 'acts') as acts,
    count(*) filter (kind = 'cooperation') as cooperation
from directed
where day between $since and $until
    and regexp_full_match(actor, '[A-Z]{3}') and regexp_full_match(recipient, '[A-Z]{3}')
group by all order by actor, recipient, day;
