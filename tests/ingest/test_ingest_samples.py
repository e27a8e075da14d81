"""The loader reads the samples as any other rows."""

from importlib.resources import as_file, files

from standoff.ingest.inputs import read_inputs
from standoff.ingest.samples import load_samples


def test_the_samples_are_what_reading_their_file_gives() -> None:
    with as_file(files("standoff.samples").joinpath("reports.jsonl")) as path:
        assert tuple(read_inputs([str(path)])) == load_samples()
