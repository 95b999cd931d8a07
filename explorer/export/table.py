"""The points of a page as a table: what was learned from and what is tested on. CSV, numbers to the last digit."""

import csv
import io

import numpy as np

from explorer.metrics.classifiers import evaluator_of
from explorer.runs.spec import RunSpec
from explorer.worlds import plane

__all__ = ["HEAD", "SPLITS", "table"]

HEAD = ("x1", "x2", "label", "split")
SPLITS = ("train", "test")


def table(spec: RunSpec) -> bytes:
    """Return a line a point: both coordinates, the class as a letter, and which of `SPLITS` the point belongs to.

    Reading a number back gives the same float.
    """
    world = plane.source(spec.world, **spec.data.model_dump())
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for split, data in zip(SPLITS, (world.data(), evaluator_of(world, "joint").data), strict=True):
        letters = np.array([chr(ord("A") + c) for c in range(data.classes)])[data.y]
        writer.writerows((*map(repr, row), letter, split) for row, letter in zip(data.x.tolist(), letters, strict=True))
    return out.getvalue().encode()
