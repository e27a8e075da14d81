from standoff.records.codes import EventType, Quad, Status


def test_the_lists_are_those_of_the_codebook() -> None:
    assert len(EventType) == 16
    assert len(Quad) == 4
    assert [status.value for status in Status] == [
        "actual",
        "alleged",
        "future",
        "hypothetical",
        "negated",
        "historical",
    ]
