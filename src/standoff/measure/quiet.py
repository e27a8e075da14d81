"""Happenings of articles without words: other people's data sets, and stores that leave the words out.

Nothing of them can be weighed: two are one where all that is known of them is the same. So there is nothing to compare
one by one, and SQL finds them all at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from standoff.measure.mention import stems
from standoff.measure.queries import sql
from standoff.store.query import Store

WORDLESS = "bool_and(coalesce(evidence[1].text, trigger.text, '') = '')"

TOLD = """
create or replace temp table quiet_told as
select id, article, part, published, coalesce(nullif(incident, ''), id) as happening, type, mode, date,
    coalesce(evidence[1]."start", trigger."start") as begins, trigger."start" as start,
    coalesce(nullif(place.name, ''), place.text, '') as place,
    list_transform(actors, p -> {{'country': p.country, 'words': coalesce(nullif(p.text, ''), p.name, '')}}) as actors,
    list_transform(recipients, p -> {{'country': p.country, 'words': coalesce(nullif(p.text, ''), p.name, '')}})
        as recipients
from events where {files} and article in (select article from quiet)
"""

WORDS = """
select distinct words from (
    select unnest(actors).words as words from quiet_told union select unnest(recipients).words from quiet_told
    union select place from quiet_told
)
"""


def link_quiet(store: Store, files: str, source_of: Mapping[str, str]) -> str:
    """Add the happenings of those articles in some files (an SQL condition) that have no words to the table `links`.

    `source_of` has the state of each part. Returns the condition for the events of all other articles.
    """
    run = store.connection.execute
    run(f"create or replace table quiet as select article from events where {files} group by 1 having {WORDLESS}")
    if not store.count("quiet"):
        return files
    run(TOLD.format(files=files))
    words = [word for (word,) in store.rows(WORDS)]
    run(
        "create or replace temp table folded as select unnest($words) as words, unnest($folded) as folded, "
        "unnest($stems::varchar[][]) as stems",
        {"words": words, "folded": [one.casefold() for one in words], "stems": [sorted(stems(one)) for one in words]},
    )
    run(
        "create or replace temp table sources as select unnest($parts) as part, unnest($sources) as source",
        {"parts": list(source_of), "sources": list(source_of.values())},
    )
    run(sql("quiet"))
    return f"{files} and article not in (select article from quiet)"
