import pytest

from standoff.cli.doctor import REQUIREMENT, command, gazetteer, packages, versions, weights
from standoff.reader.weights import WEIGHTS_FOLDER


def test_what_is_installed_is_found() -> None:
    found = {one.what: one for look in (versions, packages) for one in look()}

    assert found["duckdb"].found == "1.5.5"
    assert [one.what for one in found.values() if one.mend] == []


@pytest.mark.parametrize(
    ("line", "name", "extra"),
    [
        ("numpy>=2.0", "numpy", None),
        ("mypy>=2.0; extra == 'dev'", "mypy", "dev"),
        ('dask[distributed]>=2026 ; extra == "cluster"', "dask", "cluster"),
    ],
)
def test_requirements_are_read_with_their_extra(line: str, name: str, extra: str | None) -> None:
    match = REQUIREMENT.fullmatch(line)

    assert match and (match["name"], match["extra"]) == (name, extra)


def test_the_gazetteer_says_its_version() -> None:
    assert next(gazetteer()).found


def test_damaged_weights_are_told_not_raised() -> None:
    finding = next(weights())

    assert bool(finding.mend) != (WEIGHTS_FOLDER / "card.json").exists()


def test_the_command_is_named() -> None:
    assert command.name == "doctor"
