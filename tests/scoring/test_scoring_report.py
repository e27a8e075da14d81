import msgspec

from standoff.scoring.bootstrap import Figure
from standoff.scoring.report import Field, Level, Report

HALF, WHOLE = Figure(0.5, 0.4, 0.6), Figure(1.0, 1.0, 1.0)

REPORT = Report(
    articles=1,
    levels=(Level("type+dyad", HALF, WHOLE, HALF, matched=1, predicted=2, gold=1),),
    types=(),
    fields=(Field("date", WHOLE, 1, 1),),
    dyad_fields=(Field("date", HALF, 1, 2),),
    status_macro_f1=HALF,
    statuses=(),
)


def test_each_headline_figure_has_a_name() -> None:
    assert REPORT.figures() == {
        "type+dyad precision": HALF,
        "type+dyad recall": WHOLE,
        "type+dyad f1": HALF,
        "date on sentence+type": WHOLE,
        "date on type+dyad": HALF,
        "status macro-f1": HALF,
    }


def test_a_report_survives_being_stored() -> None:
    assert msgspec.json.decode(msgspec.json.encode(REPORT), type=Report) == REPORT
