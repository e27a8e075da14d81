"""Place names of annotated news, resolved where they stand."""

from pathlib import Path

from evaluation.toponyms import geovirus, lgl, measured
from standoff.gazetteer.load import load_gazetteer

LGL = """<articles><article><text>Rain in Lima, Peru.</text><toponyms><toponym><start>8</start><end>12</end>
<gaztag><name>Lima</name><fcode>PPLC</fcode><lat>-12.04</lat><lon>-77.03</lon><country>Peru</country></gaztag></toponym>
<toponym><start>0</start><end>4</end></toponym></toponyms></article></articles>"""
GEOVIRUS = """<articles><article><text>Rain in Cairo.</text><locations><location><name>Cairo</name><start>9</start>
<end>14</end><lat>30.05</lat><lon>31.23</lon></location></locations></article></articles>"""


def test_names_with_coordinates_are_judged(tmp_path: Path) -> None:
    (tmp_path / "lgl.xml").write_text(LGL)

    score = measured(lgl(tmp_path / "lgl.xml"), load_gazetteer())

    assert (score.names, score.near, score.with_country, score.country) == (1, 1, 1, 1)


def test_offsets_that_count_from_one_are_put_right(tmp_path: Path) -> None:
    (tmp_path / "g.xml").write_text(GEOVIRUS)

    ((text, toponyms),) = geovirus(tmp_path / "g.xml")

    assert toponyms[0].span.of(text) == "Cairo"
