"""How well happenings are told apart: within articles on gold/dev, across articles on ECB+'s dev part.

    python -m benchmarks.incidents

Within: B-cubed over the annotated mentions of each article, once with the annotated fields, once with what the coder
read of those mentions that it found (same sentence and type). Across: the coder reads each text of ECB+; scored are its
events whose triggers overlap a gold event mention (gold mentions the coder does not read are left out, and no topics
are given); singletons count. The baselines beside: every mention alone; all of one type and the same parties together.
"""

from __future__ import annotations

from collections.abc import Hashable

from standoff.measure.across import Index, same_as, with_context
from standoff.measure.mention import Mention, joined
from standoff.measure.within import same_within
from training.incidents.corpora import Labelled, annotated, ecb_read, read
from training.incidents.scores import b_cubed, by_label, ceaf, conll, muc

Named = list[tuple[Hashable, Hashable]]
"""For each mention its gold happening and the one it was given."""


def within(articles: dict[str, Labelled]) -> Named:
    """What `same_within` makes of each article."""
    found: Named = []
    for article, mentions in articles.items():
        groups = same_within([mention for mention, _ in mentions])
        number = {index: n for n, group in enumerate(groups) for index in group}
        found += [((article, label), (article, number[n])) for n, (_, label) in enumerate(mentions)]
    return found


def across(articles: dict[str, Labelled]) -> Named:
    """Happenings of all articles, joined as a store's are."""
    index, parent, members = Index(), {}, {}
    for article, mentions in articles.items():
        told = [mention for mention, _ in mentions]
        for n, group in enumerate(same_within(told)):
            id = f"{article}-{n}"
            whole = with_context(_named(joined([told[i] for i in group]), id), told)
            parent[id], members[id] = id, [mentions[i][1] for i in group]
            for other in same_as(whole, index.near(whole)):
                parent[_root(parent, id)] = _root(parent, other)
            index.add(whole)
    return [(label, _root(parent, id)) for id, labels in members.items() for label in labels]


def _named(mention: Mention, id: str) -> Mention:
    fields = {name: getattr(mention, name) for name in Mention.__struct_fields__}
    return Mention(**{**fields, "id": id})


def _root(parent: dict[str, str], id: str) -> str:
    while parent[id] != id:
        id = parent[id]
    return id


def plain(articles: dict[str, Labelled]) -> Named:
    """The simplest rule: one type and the same parties are one happening."""
    return [
        (label, (mention.type, mention.actors, mention.recipients))
        for mentions in articles.values()
        for mention, label in mentions
    ]


def shown(name: str, named: Named) -> str:
    """One row: precision, recall, F1 of B-cubed, and the CoNLL mean."""
    gold, found = by_label(g for g, _ in named), by_label(f for _, f in named)
    p, r, f = b_cubed(gold, found)
    parts = f"MUC {muc(gold, found)[2]:.3f}, CEAF {ceaf(gold, found)[2]:.3f}"
    return f"| {name} | {len(named)} | {p:.3f} | {r:.3f} | {f:.3f} | {conll(gold, found):.3f} ({parts}) |"


def main() -> None:
    """Print the table."""
    print("| setting | mentions | B³ precision | recall | F1 | CoNLL F1 |\n| --- | --- | --- | --- | --- | --- |")
    gold, coded = annotated("dev"), read("dev")
    print(shown("within, annotated fields", within(gold)))
    print(shown("within, every mention alone", [(g, n) for n, (g, _) in enumerate(within(gold))]))
    print(shown("within, as the coder reads them", within(coded)), flush=True)
    ecb = ecb_read("Dev")
    print(shown("across ECB+ dev", across(ecb)))
    print(shown("across, every mention alone", [(g, n) for n, (g, _) in enumerate(across(ecb))]))
    print(shown("across, one type and the same parties", plain(ecb)))


if __name__ == "__main__":
    main()
