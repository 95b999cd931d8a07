"""The exam on real data: log-loss and error rate on rows kept aside. Nobody knows the floor, so none is shown.

In its place stands a baseline with a meaning: who knows the class shares, and of p(x) one Gaussian over all rows, but
not which point belongs to which class. numpy only.
"""

from dataclasses import asdict, dataclass
from functools import cached_property

import numpy as np

from explorer.metrics.exam import Exam, Kind, Reading, bits, grade, standard_error
from explorer.models.once import pooled
from explorer.worlds import Rows, Source, World
from explorer.worlds.base import Array

__all__ = ["HeldOut", "HeldOutReading", "examine"]


@dataclass(frozen=True)
class HeldOutReading(Reading):
    """`excess` is over the baseline: below zero where something was learned; `bits_se` is that of `bits`."""

    bits_se: float


class HeldOut:
    """The rows that `source` holds out, the same for every model and frame."""

    def __init__(self, source: Rows, kind: Kind) -> None:
        self.source, self.kind = source, kind
        self.data = source.held_out()

    @cached_property
    def ignorant(self) -> Array:
        """The baseline's answer at the exam's points, in nats: (n, C)."""
        learned = self.source.data()
        shares: Array = np.tile(np.log(learned.shares), (len(self.data.y), 1))
        return shares + pooled(learned).log_prob(self.data.x)[:, None] if self.kind == "joint" else shares

    @cached_property
    def baseline(self) -> HeldOutReading:
        """What the baseline reads here."""
        return self.read(self.ignorant)

    def read(self, log_prob: Array) -> HeldOutReading:
        """Grade the answers `log_prob` (n, C) in nats: log p(y | x) or log p(x, y), by `kind`."""
        y = self.data.y
        reading = grade(log_prob, self.ignorant, y)
        return HeldOutReading(**asdict(reading), bits_se=standard_error(bits(log_prob, y)))


def examine(source: Source, kind: Kind) -> Exam | HeldOut:
    """Return the exam that the models of `source` sit: fresh points of a world, or the rows that are held out."""
    if isinstance(source, Rows):
        return HeldOut(source, kind)
    assert isinstance(source, World)
    return Exam(source, kind)
