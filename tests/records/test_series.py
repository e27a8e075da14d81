from standoff.records.series import Kind, Point

POINT = Point(start="2019-05-01", words=2, threats=1, acts=3, cooperation=4, score=-9.5, coverage=7, incidents=("a",))


def test_conflict_is_words_threats_and_acts() -> None:
    assert POINT.conflict == 6
    assert [POINT.of(kind) for kind in Kind] == [2, 1, 3, 4]
