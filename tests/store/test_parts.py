"""Articles go in with their events, and come out once, however often and in whatever groups they were coded."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import articles, events, rejections

from standoff.records.article import Article
from standoff.records.event import Event
from standoff.records.rejection import Reason, Rejection
from standoff.store.folder import table_files
from standoff.store.keys import key_of
from standoff.store.ledger import Ledger
from standoff.store.outcome import Outcome
from standoff.store.parts import part_name
from standoff.store.query import Store
from standoff.store.run import adding_to

OSLO = Article(text="Envoys met in Oslo.", published=dt.date(2019, 5, 2), url="https://example.org/oslo")
LIMA = Article(text="Troops left Lima.", published=dt.date(2019, 6, 1))


def event_of(article: Article, start: int = 7, coder: str = "reader@1") -> Event:
    """Any event, made one of this article."""
    return msgspec.structs.replace(EXAMPLE, id=f"{article.id}-{start}", article=article.id, coder=coder)


EXAMPLE = msgspec.json.decode(
    b"""{"id": "", "article": "", "source_id": "", "url": "", "publisher": "", "title": "", "published": "2019-05-02",
    "type": "CONSULT", "mode": "", "contexts": ["diplomatic"], "quad": "verbal-cooperation", "score": 2.5,
    "cameo": "040", "status": "actual", "date": "", "date_basis": "none", "actors": [], "recipients": [], "over": [],
    "place": null, "trigger": {"start": 7, "end": 10, "text": "met"}, "evidence": [], "said_by": [], "denied_by": [],
    "responds_to": "", "incident": "", "confidence": 0.5, "coder": ""}""",
    type=Event,
)


def outcome(article: Article, file: str = "a.jsonl", coder: str = "reader@1") -> Outcome:
    return Outcome(input=file, article=article, events=(event_of(article, coder=coder),))


def write(folder: Path, outcomes: Sequence[Outcome], coder: str = "reader@1", *, recode: bool = False) -> None:
    """Add outcomes as a run does, which has read their inputs whole."""
    with adding_to(folder, coder=coder, recode=recode) as run:
        for one in (msgspec.structs.replace(one, item=one.item or item_of(one)) for one in outcomes):
            if not run.has(one.item, one.input):
                run.add(one)
        run.read_whole({key_of(one.input) for one in outcomes})


def item_of(outcome: Outcome) -> int:
    """The key of what was read: of the article with all that is known of it."""
    return key_of(msgspec.json.encode(outcome.article), *[one.where for one in outcome.rejections])


def test_events_lie_by_month_of_publication(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA), Outcome(input="b", article=Article(text="No date."))])

    months = {path.parent.name for path in table_files(tmp_path, "articles")}
    assert months == {"month=2019-05", "month=2019-06", "month=unknown"}


def test_coding_the_same_input_again_adds_nothing(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    files = table_files(tmp_path, "events")
    write(tmp_path, [outcome(OSLO), outcome(LIMA)], coder="reader@2")

    assert table_files(tmp_path, "events") == files
    with Store(tmp_path) as store:
        assert [event.coder for event in store.events()] == ["reader@1", "reader@1"]


def test_another_coder_replaces_where_that_is_asked_for_and_the_old_rows_stay(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    again = [outcome(one, coder="reader@2") for one in (OSLO, LIMA)]
    write(tmp_path, again, coder="reader@2", recode=True)

    with Store(tmp_path) as store:
        assert [event.coder for event in store.events()] == ["reader@2", "reader@2"]
        assert store.rows("select coder, count(*) from all_events group by all order by all") == [
            ("reader@1", 2),
            ("reader@2", 2),
        ]


def test_the_same_text_elsewhere_is_a_copy(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])
    copied = msgspec.structs.replace(OSLO, publisher="Another", published=dt.date(2019, 5, 3))
    write(tmp_path, [outcome(copied, file="copy.txt")])

    with Store(tmp_path) as store:
        assert store.count("events") == store.count("articles") == 2
        assert store.rows("select article, of, kind, publisher, input from copies") == [
            (OSLO.id, OSLO.id, "exact", "Another", "copy.txt")
        ]


def test_the_same_report_elsewhere_is_the_same_report(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    write(tmp_path, [outcome(OSLO, file="moved/a.jsonl")])
    write(tmp_path, [outcome(LIMA)])  # it is gone from the first place, and still in the other

    with Store(tmp_path) as store:
        assert store.count("articles") == store.count("events") == 2
        assert store.count("copies") == 0


def test_an_edited_report_replaces_its_older_self(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO, file="oslo.txt")])
    edited = msgspec.structs.replace(OSLO, text="Envoys talked in Oslo.")
    write(tmp_path, [outcome(edited, file="oslo.txt")])

    with Store(tmp_path) as store:
        assert [row.text for row in store.articles()] == ["Envoys talked in Oslo."]
        assert store.count("events") == 1


def test_rejections_are_kept_with_their_input(tmp_path: Path) -> None:
    bad = Rejection(reason=Reason.EMPTY, where="b.txt", detail="is empty: remove it")
    write(tmp_path, [Outcome(input="b.txt", article=None, rejections=(bad,))])

    with Store(tmp_path) as store:
        assert [(row.reason, row.where, row.input) for row in store.rejections()] == [("empty", "b.txt", "b.txt")]
        assert store.count("events") == 0


def test_a_store_without_texts_has_none(tmp_path: Path) -> None:
    with adding_to(tmp_path, coder="reader@1", keep_text=False) as run:
        run.add(outcome(OSLO))

    with Store(tmp_path) as store:
        assert [(row.text, row.title, row.characters) for row in store.articles()] == [("", "", len(OSLO.text))]


def test_a_stopped_run_keeps_what_was_done(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), adding_to(tmp_path, coder="reader@1") as run:
        run.add(outcome(OSLO))
        raise KeyboardInterrupt

    with Store(tmp_path) as store:
        assert store.count("events") == 1


def test_a_name_depends_on_items_and_coder_alone() -> None:
    assert part_name([1, 2], "reader@1", "") == part_name([1, 2], "reader@1", "")
    assert (
        len({part_name(*one) for one in (([1], "a", ""), ([2], "a", ""), ([1], "b", ""), ([1], "a", "no text"))}) == 4
    )


def test_a_part_is_written_when_enough_have_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.store.parts.PART_OUTCOMES", 2)
    with adding_to(tmp_path, coder="reader@1") as run:
        for one in (outcome(OSLO), outcome(LIMA), outcome(Article(text="A third one."))):
            run.add(one)
        assert len(Ledger.read(tmp_path).parts) == 1

    assert len(Ledger.read(tmp_path).parts) == 2


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles, st.lists(events, max_size=4, unique_by=lambda e: e.id), st.lists(rejections, max_size=2))
def test_what_goes_in_comes_out(
    tmp_path_factory: pytest.TempPathFactory, article: Article, some: list[Event], rejected: list[Rejection]
) -> None:
    folder = tmp_path_factory.mktemp("a [store]*") / "it's"
    mine = tuple(msgspec.structs.replace(event, article=article.id) for event in some)
    with adding_to(folder, coder="reader@1") as run:
        run.add(Outcome(input="x", article=article, events=mine, rejections=tuple(rejected)))

    with Store(folder) as store:
        assert {event.id: event for event in store.events()} == {event.id: event for event in mine}
        assert [row.text for row in store.articles()] == [article.text]
        assert sorted(row.detail for row in store.rejections()) == sorted(one.detail for one in rejected)
