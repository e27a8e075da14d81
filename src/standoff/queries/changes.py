"""What changed in a store between two days."""

from __future__ import annotations

from standoff.measure.brief import Brief, brief
from standoff.queries.asked import BriefAsked
from standoff.queries.errors import AskedWrongError
from standoff.queries.names import names
from standoff.queries.snapshot import Snapshot
from standoff.records.problem import Problem


def brief_of(snapshot: Snapshot, asked: BriefAsked) -> Brief:
    """Pairs whose verdict turned, claims newly contested, kinds of act that are new to a pair.

    Raises `AskedWrongError` where the days are reversed or the store held nothing by then.
    """
    try:
        with snapshot.grounds.at(asked.as_of) as standing:
            return standing.once(
                ("brief", asked.since), lambda: brief(snapshot.folder, names(), asked.since, asked.as_of)
            )
    except AskedWrongError:
        raise
    except Problem as error:  # where the store lies is nobody's business
        raise AskedWrongError(str(error).replace(str(snapshot.folder), "the store"), "since") from error
