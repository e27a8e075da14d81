"""The mean of the weights of several runs: `python -m training.reader.average soup events again`.

Runs that start from the same weights can be averaged; the mean reads texts of another kind better than either
(docs/decisions/0004-mean-of-two-runs.md).
"""

from __future__ import annotations

import argparse

import torch

from training.reader.train import RUNS, save


def main() -> None:
    """Parse the command line, write the mean as a run of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="the run to write")
    parser.add_argument("runs", nargs="+", help="the runs to average")
    parser.add_argument("--weights", nargs="+", type=float, help="what each run counts (default: all alike)")
    args = parser.parse_args()
    weights = args.weights or [1.0] * len(args.runs)
    if len(weights) != len(args.runs):
        parser.error(f"{len(args.runs)} runs want as many weights, not {len(weights)}")
    records = [torch.load(RUNS / f"{run}.pt", weights_only=False) for run in args.runs]
    states = [record["state"] for record in records]
    first = states[0]
    mean = {
        k: sum(w * s[k] for w, s in zip(weights, states, strict=True)) / sum(weights) if v.is_floating_point() else v
        for k, v in first.items()
    }
    seconds = sum(record["seconds"] for record in records)
    about = records[-1]["args"] | {"name": args.name, "start": "+".join(args.runs), "stage": "average"}
    save(RUNS / f"{args.name}.pt", {"state": mean, "codes": records[0]["codes"], "args": about, "seconds": seconds})


if __name__ == "__main__":
    main()
